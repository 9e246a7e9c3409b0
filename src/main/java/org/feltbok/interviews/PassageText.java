package org.feltbok.interviews;

/** The form of a passage's text: no empty lines, nothing but spaces at no end. */
public final class PassageText {
    private PassageText() {}

    /** Removes spaces around lines' ends, empty lines and other line ends than {@code \n}. */
    public static String clean(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[ \\t]+(?=\\n|$)", "")
                .replaceAll("\\n{2,}", "\n")
                .strip();
    }
}
