package org.feltbok.plain;

import org.feltbok.base.Fault;
import org.feltbok.checks.LiveFindings;
import org.feltbok.dataset.LeftOutVariables;
import org.feltbok.dataset.NameClashes;
import org.feltbok.store.Study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is to be looked at in a whole study, whichever files it came from. */
public final class StudyFindings {
    private static final Set<String> TOLD_WITH_ROWS =
            Set.of("case_second", "should_be_empty", "out_of_range", "not_alone");

    private StudyFindings() {}

    /** Of a study in use. */
    public static List<Fault> of(Study file) {
        List<Fault> findings = new ArrayList<>(LiveFindings.of(file).told());
        findings.addAll(file.read(NameClashes::read));
        findings.addAll(file.read(LeftOutVariables::read));
        return findings;
    }

    /** Of a study just made; the notes of its files tell of answers against rules, with rows. */
    static List<Fault> ofNew(Study file) {
        List<Fault> findings = new ArrayList<>(LiveFindings.of(file).told(TOLD_WITH_ROWS));
        findings.addAll(file.read(NameClashes::read));
        return findings;
    }
}
