package org.feltbok.responses.ui;

import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.ResponseStore;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.FollowedStudy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change of the study means for Entry.
 *
 * @param forms the questionnaires themselves may be others
 * @param answers what was answered, or by whom, may be
 * @param reversed something was taken back or done again
 * @param own keyed in this screen
 * @param listed somebody stands in another part of the list now
 * @param settled somebody said what is right where two people keyed differently
 * @param second it was done to a second entry
 * @param noted something was noted or asked at a field
 */
record EntryNews(
        boolean forms,
        boolean answers,
        boolean reversed,
        boolean own,
        boolean listed,
        boolean settled,
        boolean second,
        boolean noted) {
    /** What puts a respondent into another part of the list. */
    private static final Set<String> OF_THE_LIST =
            Stream.of(
                            "responses.status",
                            "responses.complete_anyway",
                            "responses.unlock",
                            "responses.void",
                            "responses.void_members",
                            "responses.void_left",
                            "responses.count_again",
                            "responses.count_again_members",
                            "responses.mode")
                    .flatMap(name -> Stream.of(name, name + ResponseStore.SECOND))
                    .collect(Collectors.toUnmodifiableSet());

    static EntryNews of(ChangeEvent event, FollowedStudy ofForms, FollowedStudy file) {
        String operation = event.change().operation();
        Change.Kind kind = event.change().kind();
        boolean done = kind == Change.Kind.DO;
        boolean settled = operation.startsWith("responses.settle");
        return new EntryNews(
                ofForms.isAbout(event) && !isOtherSetting(event),
                file.isAbout(event) || LiveResponses.isAbout(event),
                kind == Change.Kind.UNDO || kind == Change.Kind.REDO,
                done
                        && operation.startsWith("responses.")
                        && !settled
                        && event.bulkTables().isEmpty(),
                OF_THE_LIST.contains(operation),
                settled,
                operation.endsWith(ResponseStore.SECOND),
                event.touches("field_note"::equals));
    }

    /** Settings alone, none of which says which questionnaire is the first. */
    private static boolean isOtherSetting(ChangeEvent event) {
        return event.bulkTables().isEmpty()
                && event.cells().stream()
                        .allMatch(
                                c ->
                                        c.table().equals("setting")
                                                && !c.rowId().equals("main_questionnaire"));
    }

    /** Whether what differs between two entries is to be read again, as it is in front or not. */
    boolean isOfDifferences(boolean inFront) {
        boolean said = settled && !reversed;
        return !forms && !said && (inFront || settled || listed && second);
    }
}
