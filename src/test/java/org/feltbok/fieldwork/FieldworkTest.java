package org.feltbok.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.cases.Case;
import org.feltbok.cases.LiveCases;
import org.feltbok.cases.RemoveCase;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questions.NewWave;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Contacts are noted, followed by the case and taken back; what came of them decides the order. */
class FieldworkTest {
    @TempDir Path folder;

    private StudyFile file;
    private LiveCases cases;
    private LiveFieldwork live;

    @BeforeEach
    void open() {
        file = SampleStudy.open(folder);
        cases = new LiveCases(file);
        live = new LiveFieldwork(file, cases);
    }

    @AfterEach
    void close() {
        live.close();
        cases.close();
        file.close();
    }

    private Case missing(int at) {
        return MissingCase.of(live.now()).get(at).of();
    }

    private static Contact call(Case of, ContactOutcome outcome, String at, String next) {
        return call(of, outcome, at, next, "");
    }

    private static Contact call(
            Case of, ContactOutcome outcome, String at, String next, String form) {
        return new Contact(
                Ids.next(),
                of.id(),
                ContactKind.CALL,
                outcome,
                at,
                next,
                0,
                "",
                "Marit Aune",
                form);
    }

    private void add(Contact... contacts) {
        file.run(new AddContacts(List.of(contacts)));
    }

    @Test
    void theSampleHas46MissingAndTheRatesOfItsReport() {
        assertThat(MissingCase.of(live.now())).hasSize(46);
        OutcomeRates rates = live.now().rates();
        assertThat(rates.frame()).isEqualTo(124);
        // 78 of 124, as the report says: 63 %
        assertThat(rates.rr2().orElseThrow().count()).isEqualTo(78);
        assertThat(rates.rr2().orElseThrow().share()).isBetween(0.625, 0.635);
    }

    @Test
    void whatIsFollowedIsWhatIsReadAnew() {
        Contact one = call(missing(0), ContactOutcome.NO_ANSWER, "2018-11-20T10:00", "");
        add(one, call(missing(1), ContactOutcome.REACHED, "2018-11-20", "2018-11-22"));
        assertThat(live.now().contacts()).isEqualTo(file.read(FieldworkStore::byCase)).hasSize(2);
        file.run(
                new EditContact(
                        one.with(ContactKind.VISIT, ContactOutcome.REFUSED, one.at(), "", "nei")));
        assertThat(live.now().contacts()).isEqualTo(file.read(FieldworkStore::byCase));
        assertThat(live.now().of(missing(0)).getFirst().note()).isEqualTo("nei");
        file.run(new RemoveContact(one));
        assertThat(live.now().contacts()).isEqualTo(file.read(FieldworkStore::byCase)).hasSize(1);
        file.undo();
        file.undo();
        assertThat(live.now().contacts()).isEqualTo(file.read(FieldworkStore::byCase)).hasSize(2);
        file.undo();
        assertThat(live.now().contacts()).isEmpty();
    }

    @Test
    void theNextCallComesFirstAndWhoRefusedLast() {
        Case a = missing(0);
        Case b = missing(1);
        Case c = missing(2);
        Case d = missing(3);
        add(
                call(a, ContactOutcome.REFUSED, "2018-11-20", "2018-11-21"),
                call(b, ContactOutcome.REACHED, "2018-11-20", "2018-11-25T09:00"),
                call(c, ContactOutcome.REACHED, "2018-11-20", "2018-11-24"),
                call(d, ContactOutcome.NO_ANSWER, "2018-11-20", ""));
        List<Case> order =
                MissingCase.of(live.now()).stream()
                        .sorted(MissingCase.NEXT_CALL_FIRST)
                        .map(MissingCase::of)
                        .toList();
        assertThat(order.subList(0, 2)).containsExactly(c, b);
        assertThat(order.subList(44, 46)).containsExactly(d, a);
    }

    @Test
    void aRefusalStaysOneWhenNobodyAnswersTheNextCall() {
        Case a = missing(0);
        add(
                call(a, ContactOutcome.REFUSED, "2018-11-20", ""),
                call(a, ContactOutcome.NO_ANSWER, "2018-11-21", ""));
        assertThat(live.now().disposition(a)).isEqualTo(Disposition.REFUSED);
        add(call(a, ContactOutcome.PROMISED, "2018-11-22", ""));
        assertThat(live.now().disposition(a)).isEqualTo(Disposition.OTHER);
    }

    /** Who refused to answer the first wave may be asked in the next one. */
    @Test
    void aContactIsAboutTheWaveThatItWasMadeFor() {
        Case a = missing(0);
        add(call(a, ContactOutcome.REFUSED, "2018-11-20", ""));
        var all = file.read(QuestionnaireStore::all);
        file.run(NewWave.of(all.getFirst(), all, "Runde 2022"));
        String wave = live.now().sheet().forms().getLast().id();
        assertThat(live.now(wave).of(a)).isEmpty();
        assertThat(live.now(wave).disposition(a)).isEqualTo(Disposition.UNKNOWN);
        file.run(
                AddContacts.round(
                        List.of(a.id()), "", ContactKind.LETTER, 1, "2018-11-21", "", "Marit"));
        assertThat(live.now(wave).nextRound()).isEqualTo(1);
        file.run(
                AddContacts.round(
                        List.of(a.id()), wave, ContactKind.LETTER, 1, "2022-11-20", "", "Marit"));
        file.run(new SetRoundDay(wave, 1, "2022-11-25"));
        assertThat(live.now(wave).of(a))
                .singleElement()
                .satisfies(c -> assertThat(c.at()).isEqualTo("2022-11-25"));
        assertThat(ResponseCurve.of(live.now(wave)).reminders()).hasSize(1);
        assertThat(live.now().of(a))
                .extracting(Contact::at)
                .containsExactly("2018-11-20", "2018-11-21");
        assertThat(live.now().disposition(a)).isEqualTo(Disposition.REFUSED);
        assertThatThrownBy(() -> add(call(a, ContactOutcome.REFUSED, "2018-11-20", "", "gone")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("form_gone");
    }

    @Test
    void aRoundIsOneStepWithTheNextNumber() {
        List<String> ids = List.of(missing(0).id(), missing(1).id(), missing(2).id());
        assertThat(live.now().nextRound()).isEqualTo(1);
        file.run(
                AddContacts.round(
                        ids, "", ContactKind.LETTER, 1, "2018-11-20", " Purring ", "Marit"));
        assertThat(live.now().nextRound()).isEqualTo(2);
        assertThat(live.now().of(missing(1)).getFirst().note()).isEqualTo("Purring");
        assertThat(ResponseCurve.of(live.now()).reminders())
                .containsExactly(
                        new ResponseCurve.Reminder(1, java.time.LocalDate.of(2018, 11, 20), 3));
        file.undo();
        assertThat(live.now().contacts()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndACaseWithContactsStays() {
        Case a = missing(0);
        assertThatThrownBy(() -> add(call(a, ContactOutcome.SENT, "i går", "")))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> add(call(a, ContactOutcome.SENT, "2018-11-20", "snart")))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(this::add).isInstanceOf(FaultException.class);
        assertThat(live.now().contacts()).isEmpty();
        Contact one = call(a, ContactOutcome.SENT, "2018-11-20", "");
        add(one);
        assertThatThrownBy(() -> file.run(new RemoveCase(a)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("in_use");
        file.run(new RemoveContact(one));
        assertThatThrownBy(() -> file.run(new RemoveContact(one)))
                .isInstanceOf(FaultException.class);
    }
}
