package org.feltbok.plain;

import org.feltbok.base.Ids;
import org.feltbok.fieldwork.AddContacts;
import org.feltbok.fieldwork.Contact;
import org.feltbok.fieldwork.ContactKind;
import org.feltbok.fieldwork.ContactOutcome;
import org.feltbok.fieldwork.EditContact;
import org.feltbok.fieldwork.FieldworkStore;
import org.feltbok.fieldwork.RemoveContact;
import org.feltbok.fieldwork.SetRoundDay;
import org.feltbok.store.Operation;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** Contacts with cases, made up at random. */
final class RandomFieldwork {
    private final RandomDraw draw;

    RandomFieldwork(RandomDraw draw) {
        this.draw = draw;
    }

    List<Supplier<@Nullable Operation>> kinds() {
        return List.of(this::contact, this::round, this::edit, this::roundDay, this::remove);
    }

    private String day() {
        return "2026-11-%02d".formatted(1 + draw.random().nextInt(30));
    }

    private @Nullable Operation contact() {
        String of = draw.any("SELECT id FROM study_case");
        return of == null
                ? null
                : new AddContacts(
                        List.of(
                                new Contact(
                                        Ids.next(),
                                        of,
                                        draw.pick(List.of(ContactKind.values())),
                                        draw.pick(List.of(ContactOutcome.values())),
                                        day() + "T10:15",
                                        draw.random().nextBoolean() ? day() : "",
                                        0,
                                        draw.word(),
                                        draw.pick(List.of("", "Anne", draw.word())),
                                        "")));
    }

    private @Nullable Operation round() {
        List<String> some =
                draw.file()
                        .read(
                                h ->
                                        h.createQuery("SELECT id FROM study_case LIMIT 5")
                                                .mapTo(String.class)
                                                .list());
        return some.isEmpty()
                ? null
                : AddContacts.round(
                        some,
                        form(),
                        ContactKind.LETTER,
                        1 + draw.random().nextInt(3),
                        day(),
                        "",
                        "Anne");
    }

    /** That of one of the waves, or the main one without its being said. */
    private String form() {
        String form =
                draw.any(
                        "SELECT id FROM questionnaire WHERE wave_of IS NOT NULL UNION ALL"
                                + " SELECT ''");
        return form == null ? "" : form;
    }

    private @Nullable Operation roundDay() {
        String round = draw.any("SELECT DISTINCT round FROM case_contact WHERE round IS NOT NULL");
        return round == null ? null : new SetRoundDay(form(), Integer.parseInt(round), day());
    }

    private @Nullable Contact any() {
        return draw.pick(
                draw.file().read(FieldworkStore::byCase).values().stream()
                        .flatMap(List::stream)
                        .toList());
    }

    private @Nullable Operation edit() {
        Contact contact = any();
        return contact == null
                ? null
                : new EditContact(
                        contact.with(
                                draw.pick(List.of(ContactKind.values())),
                                draw.pick(List.of(ContactOutcome.values())),
                                day(),
                                "",
                                draw.sentence()));
    }

    private @Nullable Operation remove() {
        Contact contact = any();
        return contact == null ? null : new RemoveContact(contact);
    }
}
