package org.feltbok.fieldwork;

import org.feltbok.cases.Case;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A case of the frame from which nothing came in, with what was tried.
 *
 * @param contacts in their order in time
 */
public record MissingCase(Case of, List<Contact> contacts, Disposition disposition) {
    /**
     * Next call first: what was agreed, the earliest first; then those that were never tried; then
     * those whose last contact is longest ago. Who refused, or does not belong to the population,
     * comes last.
     */
    public static final Comparator<MissingCase> NEXT_CALL_FIRST =
            Comparator.comparing(MissingCase::isClosed)
                    .thenComparing(m -> m.next().isEmpty())
                    .thenComparing(MissingCase::next)
                    .thenComparing(m -> m.last().map(Contact::at).orElse(""));

    public MissingCase {
        contacts = List.copyOf(contacts);
    }

    /** The newest contact. */
    public Optional<Contact> last() {
        return contacts.isEmpty() ? Optional.empty() : Optional.of(contacts.getLast());
    }

    /** What was agreed at the newest contact; empty = nothing. */
    public String next() {
        return isClosed() ? "" : last().map(Contact::next).orElse("");
    }

    /** Whether nobody should ask again. */
    public boolean isClosed() {
        return disposition == Disposition.REFUSED || disposition == Disposition.NOT_ELIGIBLE;
    }

    /** Those from which nothing came in, in the order of the frame. */
    public static List<MissingCase> of(Fieldwork fieldwork) {
        return fieldwork.sheet().data().frame().stream()
                .filter(c -> fieldwork.response(c).isEmpty())
                .map(c -> new MissingCase(c, fieldwork.of(c), fieldwork.disposition(c)))
                .toList();
    }
}
