package org.feltbok.checks;

import org.feltbok.responses.Form;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;

/** Looks at something of the study that is no response. */
public non-sealed interface StudyCheck extends Check {
    /** Tables after whose changes it looks again. */
    Set<String> tables();

    /**
     * @param forms the questionnaires of the study
     */
    List<Found> find(Handle handle, List<Form> forms);

    /** What was found, and what people call the place. */
    record Found(Finding finding, Place place) {}
}
