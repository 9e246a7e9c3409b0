package org.feltbok.plain;

import org.feltbok.base.Fault;
import org.feltbok.dataset.NameClashes;
import org.feltbok.responses.CasesOfResponses;
import org.feltbok.store.Study;

import java.util.ArrayList;
import java.util.List;

/** What is to be looked at in a whole study, whichever files it came from. */
public final class StudyFindings {
    private StudyFindings() {}

    /** Of a study in use. */
    public static List<Fault> of(Study file) {
        List<Fault> findings = new ArrayList<>(file.read(CasesOfResponses::read).findings());
        findings.addAll(file.read(NameClashes::read));
        return findings;
    }

    /** Of a study just made; its files' own notes tell of second responses, with their rows. */
    static List<Fault> ofNew(Study file) {
        List<Fault> findings =
                new ArrayList<>(
                        file.read(CasesOfResponses::read)
                                .without(CasesOfResponses.Kind.SECOND)
                                .findings());
        findings.addAll(file.read(NameClashes::read));
        return findings;
    }
}
