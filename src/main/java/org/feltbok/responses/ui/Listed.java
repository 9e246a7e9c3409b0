package org.feltbok.responses.ui;

import org.feltbok.responses.Answers;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.Response;
import org.feltbok.responses.WaitingCase;

import java.util.Locale;
import java.util.Optional;

/**
 * Somebody in the list of respondents: with a response, or a case that has not answered.
 *
 * @param responseId empty for a case without response
 * @param caseKey empty for a response about no case
 * @param toFill fields there are to fill in; 0 where that is not known
 * @param first the first entry of the form, where this is a second one, begun or not, about no
 *     case; else empty
 * @param isVoid it is kept, and counted nowhere; its case may have another response
 * @param words by which it is found: title and form number in small letters, made once and not at
 *     each letter that is typed
 */
record Listed(
        String responseId,
        Optional<String> caseId,
        String title,
        String caseKey,
        Response.Status status,
        String mode,
        String note,
        int filled,
        int toFill,
        boolean isVoid,
        String first,
        String words) {

    Listed(
            String responseId,
            Optional<String> caseId,
            String title,
            String caseKey,
            Response.Status status,
            String mode,
            String note,
            int filled,
            int toFill,
            boolean isVoid) {
        this(
                responseId,
                caseId,
                title,
                caseKey,
                status,
                mode,
                note,
                filled,
                toFill,
                isVoid,
                "",
                title.toLowerCase(Locale.ROOT));
    }

    /** Of a response that counts, or of a case without one. */
    Listed(
            String responseId,
            Optional<String> caseId,
            String title,
            String caseKey,
            Response.Status status,
            String mode,
            String note,
            int filled,
            int toFill) {
        this(responseId, caseId, title, caseKey, status, mode, note, filled, toFill, false);
    }

    static Listed of(Respondent r) {
        Response response = r.response();
        String words = r.title() + (response.number().isEmpty() ? "" : " " + response.number());
        return new Listed(
                response.id(),
                response.caseId(),
                r.title(),
                r.caseKey(),
                response.status(),
                response.mode(),
                response.note(),
                r.filled(),
                r.toFill(),
                response.isVoid(),
                "",
                words.toLowerCase(Locale.ROOT));
    }

    static Listed of(WaitingCase c) {
        Optional<String> ofCase = Optional.of(c.id()).filter(id -> !c.isForm());
        Listed waiting =
                new Listed("", ofCase, c.name(), c.key(), Response.Status.PARTIAL, "", "", 0, 0);
        return c.isForm() ? waiting.secondOf(c.id()) : waiting;
    }

    /** As the second entry of a form that is about no case. */
    Listed secondOf(String firstId) {
        return new Listed(
                responseId,
                caseId,
                title,
                caseKey,
                status,
                mode,
                note,
                filled,
                toFill,
                isVoid,
                firstId,
                words);
    }

    /** The case it is about, or the form that it is the second entry of; empty if neither. */
    Optional<String> about() {
        return caseId.or(() -> Optional.of(first).filter(f -> !f.isEmpty()));
    }

    Listed withNote(String text) {
        return new Listed(
                responseId,
                caseId,
                title,
                caseKey,
                status,
                mode,
                text,
                filled,
                toFill,
                isVoid,
                first,
                words);
    }

    /** With how far it is keyed now. */
    Listed keyed(String id, Answers answers) {
        return new Listed(
                id,
                caseId,
                title,
                caseKey,
                status,
                mode,
                note,
                answers.filled(),
                answers.toFill(),
                isVoid,
                first,
                words);
    }

    /** Its form, to be opened. */
    OpenForm form(Wording wording) {
        String named = "entry.mode." + mode;
        String known = mode.isEmpty() || !wording.texts().has(named) ? mode : wording.get(named);
        String detail = known.isEmpty() ? caseKey : (caseKey + " · " + known);
        boolean waits = !hasResponse() && !first.isEmpty();
        String called = waits ? wording.get("entry.second.title", title) : title;
        return new OpenForm(responseId, caseId, called, detail, mode, note).secondOf(first);
    }

    /** The one whose form that is, also before and after its response was begun. */
    boolean isOf(OpenForm open) {
        return hasResponse() && open.exists()
                ? responseId.equals(open.responseId())
                : !isVoid && about().isPresent() && about().equals(open.about());
    }

    boolean hasResponse() {
        return !responseId.isEmpty();
    }

    boolean isDone() {
        return hasResponse() && (isVoid || status == Response.Status.COMPLETE);
    }

    /** The same somebody, also before and after its response was begun. */
    boolean isSame(Listed other) {
        return hasResponse() && other.hasResponse()
                ? responseId.equals(other.responseId)
                : isVoid == other.isVoid && about().isPresent() && about().equals(other.about());
    }

    /**
     * Whether it is found by words.
     *
     * @param wanted in small letters
     */
    boolean matches(String wanted) {
        return words.contains(wanted) || caseKey.startsWith(wanted);
    }
}
