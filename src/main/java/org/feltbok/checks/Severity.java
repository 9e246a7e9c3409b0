package org.feltbok.checks;

/** How bad a finding is, the worst first. */
public enum Severity {
    /** Against the rules of the questionnaire or of the study. */
    ERROR,
    /** Hardly right: somebody must look. */
    WARNING,
    /** May well be right. */
    HINT;

    /** As in the study file and in plain files. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
