package org.feltbok.fieldwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseSheet;
import org.feltbok.fieldwork.Contact;
import org.feltbok.fieldwork.ContactKind;
import org.feltbok.fieldwork.ContactOutcome;
import org.feltbok.fieldwork.Fieldwork;
import org.feltbok.fieldwork.MissingCase;
import org.junit.jupiter.api.Test;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The list of those missing, with very many of them: how often it looks at what, no time. */
class FieldworkModelTest {
    private static final int MANY = 50_000;

    private final AtomicInteger looked = new AtomicInteger();
    private final FieldworkModel model = new FieldworkModel();

    /** Where each stands, counting who asks. */
    private final class CountedPlaces extends HashMap<String, Integer> {
        private static final long serialVersionUID = 1;

        CountedPlaces(Map<String, Integer> places) {
            super(places);
        }

        @Override
        public Integer get(Object id) {
            looked.incrementAndGet();
            return super.get(id);
        }

        @Override
        public Integer getOrDefault(Object id, Integer other) {
            looked.incrementAndGet();
            return super.getOrDefault(id, other);
        }
    }

    /** Those that were read, counting who looks at them. */
    private final class CountedList extends AbstractList<MissingCase> {
        private final List<MissingCase> of;

        CountedList(List<MissingCase> of) {
            this.of = of;
        }

        @Override
        public MissingCase get(int at) {
            looked.incrementAndGet();
            return of.get(at);
        }

        @Override
        public int size() {
            return of.size();
        }
    }

    private static Fieldwork fieldwork(int cases, Map<String, List<Contact>> contacts) {
        List<Case> all =
                IntStream.range(0, cases)
                        .mapToObj(i -> new Case("n" + i, "K" + i, "Øy " + i, "", true, "unit", ""))
                        .toList();
        return new Fieldwork(
                new CaseSheet(
                        LocalText.of(""),
                        new CaseData(all, List.of(), Map.of()),
                        List.of(),
                        List.of(),
                        List.of()),
                contacts);
    }

    private FieldworkModel.Read counted(FieldworkModel.Read of) {
        return new FieldworkModel.Read(
                of.fieldwork(),
                new CountedList(of.missing()),
                new ListOrder(new CountedPlaces(of.next().places())),
                of.rates(),
                of.curve());
    }

    private static Contact call(int of, ContactOutcome outcome, String next) {
        return new Contact(
                "c" + of,
                "n" + of,
                ContactKind.CALL,
                outcome,
                "2018-11-20T10:00",
                next,
                0,
                "",
                "",
                "");
    }

    private List<String> shown() {
        return model.shown().stream().map(m -> m.of().id()).toList();
    }

    /** How often something was looked at. */
    private int looks(Runnable work) {
        looked.set(0);
        work.run();
        return looked.get();
    }

    @Test
    void aKeySortsNothingAndAsksNobodyWhereHeStands() {
        FieldworkModel.Read read = counted(FieldworkModel.Read.of(fieldwork(MANY, Map.of())));
        assertThat(looks(() -> model.show(read, true))).isBetween(MANY, 3 * MANY);
        assertThat(model.shown()).hasSize(MANY);
        for (String typed : List.of("ø", "øy 4", "øy 49", "øy 4999", "k77", "")) {
            assertThat(looks(() -> model.query().set(typed))).as(typed).isZero();
        }
        model.query().set("ØY 4999");
        assertThat(shown()).startsWith("n4999", "n49990").hasSize(11);
        model.query().set("k4999");
        assertThat(shown()).hasSize(11);
        assertThat(looks(() -> model.tick(model.shown().getFirst()))).isZero();
        assertThat(looks(model::tickAll)).isZero();
        assertThat(looks(model::tickedCases)).isZero();
        assertThat(model.tickedCases()).hasSize(11);
        model.query().set("");
        assertThat(looks(model::sort)).isBetween(MANY, 2 * MANY);
    }

    @Test
    void theOrderStaysUntilItIsSortedAndWhoComesBackStandsWhereHeStood() {
        model.show(FieldworkModel.Read.of(fieldwork(4, Map.of())), true);
        Map<String, List<Contact>> contacts =
                Map.of(
                        "n3", List.of(call(3, ContactOutcome.REACHED, "2018-11-21T10:00")),
                        "n0", List.of(call(0, ContactOutcome.REFUSED, "")));
        model.show(FieldworkModel.Read.of(fieldwork(6, contacts)), false);
        assertThat(shown()).containsExactly("n0", "n1", "n2", "n3", "n4", "n5");
        model.sort();
        assertThat(shown()).containsExactly("n3", "n1", "n2", "n4", "n5", "n0");
        model.show(FieldworkModel.Read.of(fieldwork(3, contacts)), false);
        assertThat(shown()).containsExactly("n1", "n2", "n0");
        model.show(FieldworkModel.Read.of(fieldwork(5, contacts)), false);
        assertThat(shown()).containsExactly("n3", "n1", "n2", "n4", "n0");
    }

    @Test
    void whoRefusesAfterTheTickIsNotMeantByItAnyMore() {
        Map<String, List<Contact>> refused =
                Map.of("n1", List.of(call(1, ContactOutcome.REFUSED, "")));
        model.show(FieldworkModel.Read.of(fieldwork(4, refused)), true);
        model.shown().forEach(model::tick);
        Map<String, List<Contact>> both =
                Map.of(
                        "n1", List.of(call(1, ContactOutcome.REFUSED, "")),
                        "n2", List.of(call(2, ContactOutcome.REFUSED, "")));
        model.show(FieldworkModel.Read.of(fieldwork(3, both)), false);
        assertThat(model.ticked().getValue()).containsExactlyInAnyOrder("n0", "n1");
    }
}
