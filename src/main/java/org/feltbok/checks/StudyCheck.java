package org.feltbok.checks;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;

/** Looks at something of the study that is no response. */
public non-sealed interface StudyCheck extends Check {
    /** Tables after whose changes it looks again. */
    Set<String> tables();

    List<Finding> find(Handle handle);
}
