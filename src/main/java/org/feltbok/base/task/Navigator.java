package org.feltbok.base.task;

/** The way from one screen to another; a view never touches another feature's view. */
public interface Navigator {
    /**
     * A place: the screen's key (overview, cases, entry, coding, interviews, figures, export) and
     * what to show there.
     */
    record Target(String screen, String subject) {
        public static Target screen(String screen) {
            return new Target(screen, "");
        }
    }

    void go(Target target);
}
