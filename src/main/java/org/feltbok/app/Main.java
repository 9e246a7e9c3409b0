package org.feltbok.app;

/** Starts Feltbok. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Feltbok");
    }
}
