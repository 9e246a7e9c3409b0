package org.feltbok.questions;

import org.feltbok.questionnaire.Questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * A version of a questionnaire as it is looked back at.
 *
 * @param isNow whether it is the one that is asked today
 * @param isKnown whether the study knows it; a response that was taken in may name one that it
 *     never had
 * @param from when it began, as an ISO day or moment; empty where that is not known
 * @param who began it; empty where that is not known
 * @param note what somebody noted of it; may be empty
 * @param responses how many were given on it
 * @param form what it was when it was first answered, else when it was left; empty where neither is
 *     kept
 * @param isExact whether that is how it was first answered, whatever was changed in it later
 * @param began what was others in it than in the version before; empty for the first, and where one
 *     of both is not kept
 * @param since what is others today, answers not counted; empty where it is not kept
 * @param late changes made in it after it was first answered, without a new version
 */
public record FormVersion(
        String version,
        boolean isNow,
        boolean isKnown,
        String from,
        String who,
        String note,
        int responses,
        Optional<Questionnaire> form,
        boolean isExact,
        List<FormChanges.Changed> began,
        List<FormChanges.Changed> since,
        List<Late> late) {
    public FormVersion {
        began = List.copyOf(began);
        since = List.copyOf(since);
        late = List.copyOf(late);
    }

    /** A change that began no new version, as the history tells it. */
    public record Late(long change, String at, String who, String operation, List<String> args) {
        public Late {
            args = List.copyOf(args);
        }
    }
}
