package org.feltbok.fieldwork;

import org.feltbok.cases.AskedForm;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseResponse;
import org.feltbok.cases.CaseSheet;
import org.jdbi.v3.core.Handle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fieldwork as it is: the cases with what came in, and the contacts there were with them; an
 * unchanging picture.
 *
 * @param sheet tells who is missing by the answers to the questionnaire that it asks for
 * @param contacts by case id, each case's in their order in time
 */
public record Fieldwork(CaseSheet sheet, Map<String, List<Contact>> contacts) {
    /** Reads everything; while names are hidden, without those that have a pseudonym. */
    public static Fieldwork read(Handle handle) {
        return new Fieldwork(CaseSheet.read(handle), FieldworkStore.byCase(handle));
    }

    /** The same by the answers to another questionnaire; see {@link CaseSheet#by}. */
    public Fieldwork by(String form) {
        return new Fieldwork(sheet.by(form), contacts);
    }

    /** Before anything is read. */
    public static Fieldwork empty() {
        return new Fieldwork(CaseSheet.empty(), Map.of());
    }

    /** Id of the questionnaire whose answers are waited for; empty where there is none. */
    public String asked() {
        return sheet.askedForm().map(AskedForm::id).orElse("");
    }

    /** Those about what is waited for, in their order in time. */
    public List<Contact> of(Case c) {
        List<Contact> all = contacts.getOrDefault(c.id(), List.of());
        return all.stream().allMatch(this::isAsked)
                ? all
                : all.stream().filter(this::isAsked).toList();
    }

    private boolean isAsked(Contact contact) {
        return contact.form().equals(sheet.asked()) || contact.form().equals(asked());
    }

    /** All about what is waited for. */
    Stream<Contact> all() {
        return contacts.values().stream().flatMap(List::stream).filter(this::isAsked);
    }

    /** The answer that counts: a complete one if there is any. */
    public Optional<CaseResponse> response(Case c) {
        return sheet.answers(c)
                .filter(CaseResponse::complete)
                .findFirst()
                .or(() -> sheet.response(c));
    }

    public Disposition disposition(Case c) {
        return Disposition.of(response(c), of(c));
    }

    /** What became of the frame's cases. */
    public OutcomeRates rates() {
        Map<Disposition, Integer> counts = new EnumMap<>(Disposition.class);
        for (Case c : sheet.data().frame()) {
            counts.merge(disposition(c), 1, Integer::sum);
        }
        return new OutcomeRates(counts);
    }

    /** The number that the next round of reminders has: each wave counts its own. */
    public int nextRound() {
        return 1 + all().mapToInt(Contact::round).max().orElse(0);
    }
}
