package org.feltbok.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.SmallStudy.Change;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.responses.Form;
import org.feltbok.responses.RenamePerson;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.EditStudy.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What is said of a study, who works in it, and which names are told. */
class StudyOperationsTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static Person person(String key, String name, String... roles) {
        return new Person("id-" + key, key, name, "", List.of(roles), null);
    }

    private void response(String key, String by) {
        Form form = TestForm.form(file);
        file.run(new StartResponse(form, key, Optional.empty(), key, "", 1, by, "2026-11-23"));
    }

    private List<String> told(String operation, String... args) {
        return Told.told(file, operation, List.of(args));
    }

    private Optional<String> setting(String name) {
        return file.read(h -> StudyStore.setting(h, name));
    }

    private String caseName() {
        return file.read(h -> HideNames.caseName(h, "c"));
    }

    private static void refused(Runnable run, String key) {
        assertThatThrownBy(run::run)
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().key()).isEqualTo(key));
    }

    @Test
    void peopleStandInTheOrderTheyCameAndCanBeTakenBack() {
        file.run(new AddPerson(person("ola", "Ola", "coder")));
        file.run(new AddPerson(person("kari", "Kari", "enterer", "coder")));
        assertThat(file.read(StudyStore::people))
                .extracting(Person::key)
                .containsExactly("ola", "kari");
        assertThat(file.read(StudyStore::people).get(1).is("coder")).isTrue();
        assertThat(file.read(StudyStore::people).get(1).is("author")).isFalse();
        file.undo();
        assertThat(file.read(StudyStore::people)).extracting(Person::key).containsExactly("ola");
    }

    @Test
    void twoPeopleCannotHaveOneKey() {
        file.run(new AddPerson(person("ola", "Ola")));
        refused(() -> file.run(new AddPerson(person("ola", "Ola B."))), "study.person_taken");
        refused(() -> file.run(new AddPerson(person("ola2", "OLA"))), "study.person_name_taken");
        assertThat(file.read(StudyStore::people)).hasSize(1);
    }

    @Test
    void whoIsCalledOtherwiseHasKeyedWhatTheyKeyedAndNobodyIsCalledAsAnother() {
        Person marti = person("marti", "Marti Aune");
        file.run(new AddPerson(marti));
        file.run(new AddPerson(person("ola", "Ola")));
        response("r1", "Marti Aune");
        response("r2", "Ola");
        refused(() -> file.run(new RenamePerson(marti, "ola")), "study.person_name_taken");
        refused(() -> file.run(new RenamePerson(marti, " ")), "study.person_nameless");
        file.run(new RenamePerson(marti, "Marit Aune "));
        assertThat(file.read(StudyStore::peopleAndEnterers))
                .extracting(p -> p.key() + " " + p.name() + " " + p.initials())
                .containsExactly("marti Marit Aune MA", "ola Ola ");
        file.undo();
        assertThat(file.read(StudyStore::peopleAndEnterers))
                .extracting(Person::name)
                .containsExactly("Marti Aune", "Ola");
    }

    @Test
    void whoCallsThemselvesOtherwiseTakesThatBackUnderTheNewName() {
        Person marti = person("marti", "Marti");
        file.run(new AddPerson(marti));
        Path path = file.path();
        file.close();
        AtomicReference<String> works = new AtomicReference<>("Marti");
        file = StudyFile.open(path, Environment.of(works::get));
        file.run(new SetSetting("before", "\"yes\""));
        file.run(new RenamePerson(marti, "Marit"));
        works.set("Marit");
        file.undo();
        assertThat(file.read(StudyStore::people)).extracting(Person::name).containsExactly("Marti");
        works.set("Marti");
        file.redo();
        assertThat(file.read(StudyStore::people)).extracting(Person::name).containsExactly("Marit");
        works.set("Marit");
        file.undo();
        works.set("Marti");
        file.undo();
        assertThat(setting("before")).isEmpty();
    }

    @Test
    void whoOnlyKeyedIsCalledOtherwiseTooAndOfTwoOfOneNameNobodyGetsTheOthersForms() {
        response("r1", "Marti");
        Person marti = file.read(StudyStore::peopleAndEnterers).getFirst();
        file.run(new RenamePerson(marti, "Marit"));
        assertThat(file.read(StudyStore::people)).extracting(Person::name).containsExactly("Marit");
        assertThat(enteredBy()).containsExactly("Marit");
        file.undo();
        assertThat(enteredBy()).containsExactly("Marti");
        assertThat(file.read(StudyStore::people)).isEmpty();
        response("r2", "Ola");
        file.run(new AddPerson(person("a", "Ola")));
        // as studies of before may have it
        file.run(new TwoOfOneName());
        file.run(new RenamePerson(person("a", "Ola"), "Ola B."));
        assertThat(enteredBy()).containsExactly("Marti", "Ola");
    }

    private record TwoOfOneName() implements Operation {
        @Override
        public String name() {
            return "study.add_person";
        }

        @Override
        public List<String> args() {
            return List.of("Ola");
        }

        @Override
        public void apply(UnitOfWork work) {
            StudyRows.insert(work, person("b", "Ola"), 9);
        }
    }

    @Test
    void whoIsTakenOutKeepsWhatIsTheirsAndWhoDidNothingGoes() {
        Person ola = person("ola", "Ola", "enterer", "coder");
        file.run(new AddPerson(ola));
        file.run(new AddPerson(person("kari", "Kari", "coder")));
        response("r1", "Ola");
        file.run(new TakeOutPerson(ola));
        file.run(new TakeOutPerson(person("kari", "Kari")));
        assertThat(file.read(StudyStore::people))
                .extracting(p -> p.name() + " " + p.roles())
                .containsExactly("Ola [left]");
        assertThat(enteredBy()).containsExactly("Ola");
        Person left = file.read(StudyStore::people).getFirst();
        refused(() -> file.run(new SetRoles(left, List.of("left"))), "study.no_role");
        file.run(new SetRoles(left, List.of("author")));
        assertThat(file.read(StudyStore::people).getFirst().hasLeft()).isFalse();
        file.undo();
        file.undo();
        refused(() -> file.run(new TakeOutPerson(person("no", "No"))), "study.no_person");
        file.undo();
        assertThat(file.read(StudyStore::people))
                .extracting(p -> p.name() + " " + p.roles())
                .containsExactly("Ola [enterer, coder]", "Kari [coder]");
    }

    private List<String> enteredBy() {
        return file.read(
                h ->
                        h.createQuery("SELECT DISTINCT entered_by FROM response ORDER BY 1")
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void whoKeyedInWithoutBeingNotedIsAPersonOfTheFilesToo() {
        file.run(new AddPerson(person("kari", "Kari Nordmann")));
        response("r1", "Kari Nordmann");
        response("r2", "Per");
        response("r3", "kari");
        response("r4", "Per");
        List<Person> all = file.read(StudyStore::peopleAndEnterers);
        assertThat(all).extracting(Person::name).containsExactly("Kari Nordmann", "Per");
        assertThat(all.get(1).is("enterer")).isTrue();
        assertThat(all.get(1).id()).isEqualTo(Ids.derived("t", "person", all.get(1).key()));
        assertThat(file.read(StudyStore::people)).hasSize(1);
    }

    @Test
    void aTextOfTheStudyIsChangedInAllItsLanguagesAndBack() {
        file.run(new EditStudy(Text.TITLE, new LocalText("Ny", Map.of("en", "New"))));
        file.run(new EditStudy(Text.UNIT_MANY, LocalText.of("kommuner")));
        StudyFacts study = file.read(StudyStore::study);
        assertThat(study.title()).isEqualTo(new LocalText("Ny", Map.of("en", "New")));
        assertThat(study.unitMany().text()).isEqualTo("kommuner");
        assertThat(study.unitOne().isEmpty()).isTrue();
        file.undo();
        file.undo();
        assertThat(file.read(StudyStore::study).title()).isEqualTo(LocalText.of("T"));
        refused(() -> file.run(new EditStudy(Text.TITLE, LocalText.of("  "))), "study.no_title");
        file.run(new EditStudy(Text.NOTICE, LocalText.of("")));
    }

    @Test
    void aSettingIsGivenChangedAndTakenAway() {
        file.run(new SetSetting("a", "1"));
        file.run(new SetSetting("a", "2"));
        assertThat(setting("a")).contains("2");
        file.run(new SetSetting("a", ""));
        assertThat(setting("a")).isEmpty();
        file.undo();
        assertThat(file.read(StudyStore::settings)).containsExactly(Map.entry("a", "2"));
        file.run(new SetSetting("none", ""));
        assertThat(file.read(StudyStore::settings)).doesNotContainKey("none");
    }

    @Test
    void namesAreHiddenUntilSomebodyShowsThem() {
        assertThat(file.read(HideNames::isOn)).isTrue();
        assertThat(caseName()).contains("c.pseudonym");
        file.run(new HideNames(false));
        assertThat(file.read(HideNames::isOn)).isFalse();
        assertThat(caseName()).isEqualTo("c.name");
        file.run(new HideNames(true));
        assertThat(file.read(HideNames::isOn)).isTrue();
        assertThat(file.read(StudyStore::settings)).isEmpty();
    }

    @Test
    void aHiddenCaseIsToldByItsPseudonymAsItIsCalledNowAndAsItWasCalled() {
        file.run(new Change(w -> w.update("study_case", "c1", "pseudonym", "A")));
        file.run(new Change(w -> w.update("study_case", "c1", "name", "Valle")));
        assertThat(told("x", "Bykle", "i Valles skole", "Bykleheiane, Fedje"))
                .containsExactly("A", "i As skole", "Bykleheiane, Fedje");
        file.run(new HideNames(false));
        assertThat(told("x", "Bykle")).containsExactly("Bykle");
    }

    @Test
    void aNameOfTwoIsToldAsNeither() {
        HiddenNames names =
                HiddenNames.of(
                        List.of(
                                new HiddenNames.Name("Os", "A"),
                                new HiddenNames.Name("Os", "B"),
                                new HiddenNames.Name("Nes", "C"),
                                new HiddenNames.Name("Nes på øya", "D"),
                                new HiddenNames.Name("Vang", null),
                                new HiddenNames.Name(" ", "E")));
        assertThat(names.told("x", List.of("Os", "Nes på øya’s, Nes", "Vang ", "Oslo")))
                .containsExactly("…", "D’s, C", "Vang ", "Oslo");
    }

    @Test
    void anInformantIsNotNamedWhateverIsWrittenThere() {
        HiddenNames names = HiddenNames.of(List.of());
        assertThat(names.told("interviews.set", List.of("informant", "Ola", "Per")))
                .containsExactly("informant", "…", "…");
        assertThat(names.told("interviews.set", List.of("place", "Ola")))
                .containsExactly("place", "Ola");
        assertThat(names.told("x", List.of("informant", "Ola")))
                .containsExactly("informant", "Ola");
    }

    @Test
    void whatIsNotRealIsSaidOfEachKindOfOrigin() {
        assertThat(OriginKind.values())
                .filteredOn(OriginKind::isMade)
                .containsExactly(OriginKind.CONSTRUCTED, OriginKind.INVENTED);
        assertThat(OriginKind.REGISTER.word()).isEqualTo("register");
        assertThat(file.read(StudyStore::originKeys)).containsExactly(Map.entry("o", "made"));
    }

    @Test
    void anEmptyTextIsNothingInTheStudyFile() {
        Map<String, ?> row =
                new RowValues()
                        .orNull("note", "")
                        .textOrNull("hint", LocalText.of(""))
                        .text("label", LocalText.of(""))
                        .map();
        assertThat(row.get("note")).isNull();
        assertThat(row.get("hint")).isNull();
        assertThat(row.get("label")).isEqualTo("");
        assertThat(row).containsKeys("hint_i18n", "label_i18n");
    }
}
