package org.feltbok.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy.Change;
import org.feltbok.cases.Indicator;
import org.feltbok.cases.IndicatorStore;
import org.feltbok.cli.SmallStudy;
import org.feltbok.names.Kind;
import org.feltbok.names.Remove;
import org.feltbok.names.Rename;
import org.feltbok.register.RegisterRecipe.Becomes;
import org.feltbok.register.RegisterRecipe.From;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A recipe goes where what it made goes. */
class RecipeFollowsTest {
    @TempDir Path temp;

    private SmallStudy small;
    private StudyFile file;

    @BeforeEach
    void open() {
        small =
                new SmallStudy(temp)
                        .put("origins.csv", "origin,kind,label\nssb,register,SSB\n")
                        .put("cases/cases.csv", "case,name,frame\n301,Oslo,yes\n");
        assertThat(small.make()).as(small.said()).isZero();
        file = StudyFile.open(small.study(), Environment.of(() -> "Marit"));
        put(Becomes.INDICATOR, "folk", "");
        put(Becomes.INDICATOR, "framskrevet", "folk");
        put(Becomes.ATTRIBUTE, "gjeld", "");
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void put(Becomes what, String name, String continues) {
        put(
                RegisterRecipe.NEW.becoming(
                        what,
                        name,
                        "",
                        "",
                        RegisterTable.UNTOLD,
                        new From("ssb", "", "", ""),
                        continues),
                "5");
    }

    private void put(RegisterRecipe recipe, String number) {
        Path table = small.file("t.csv", "region;2018\n0301;" + number + "\n");
        file.run(new PutRegister(RegisterSources.read(table, RegisterColumns.FOUND), recipe, true));
    }

    private Map<String, RegisterRecipe> recipes() {
        return file.read(RegisterStore::recipes);
    }

    private List<String> settings() {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT id FROM setting WHERE id LIKE 'register.%'"
                                                + " ORDER BY id")
                                .mapTo(String.class)
                                .list());
    }

    private String id(String table, String name) {
        return file.read(
                h ->
                        h.createQuery("SELECT id FROM " + table + " WHERE name = :name")
                                .bind("name", name)
                                .mapTo(String.class)
                                .one());
    }

    private void empty(String table, String column, String id) {
        file.run(
                new Change(
                        w ->
                                w.handle()
                                        .createQuery(
                                                "SELECT id FROM "
                                                        + table
                                                        + " WHERE "
                                                        + column
                                                        + " = :id")
                                        .bind("id", id)
                                        .mapTo(String.class)
                                        .list()
                                        .forEach(row -> w.delete(table, row))));
    }

    private void undo() {
        file.undo();
    }

    @Test
    void nextYearsFileGoesIntoAnIndicatorThatIsCalledOtherwiseNow() {
        RegisterRecipe before = recipes().get("folk");
        file.run(new Rename(Kind.INDICATOR, id("indicator", "folk"), "folk", "people"));
        assertThat(settings())
                .containsExactly("register.framskrevet", "register.gjeld", "register.people");
        assertThat(recipes().get("people")).isEqualTo(before.called("people", ""));
        assertThat(recipes().get("framskrevet").continues()).isEqualTo("people");
        put(recipes().get("people"), "6");
        put(recipes().get("framskrevet"), "7");
        List<String> names =
                file.read(h -> IndicatorStore.all(h).stream().map(Indicator::name).toList());
        assertThat(names).containsExactlyInAnyOrder("framskrevet", "people");
    }

    @Test
    void anAttributeTakesItsRecipeAlongAndOneStepBackGivesTheOldName() {
        Map<String, RegisterRecipe> before = recipes();
        file.run(new Rename(Kind.ATTRIBUTE, id("attribute", "gjeld"), "gjeld", "debt"));
        assertThat(recipes()).containsOnlyKeys("folk", "framskrevet", "debt");
        undo();
        assertThat(recipes()).isEqualTo(before);
        file.run(new Rename(Kind.INDICATOR, id("indicator", "folk"), "folk", "people"));
        undo();
        assertThat(recipes()).isEqualTo(before);
    }

    @Test
    void whatIsTakenOutTakesItsRecipeAlongAndBringsItBack() {
        Map<String, RegisterRecipe> before = recipes();
        String folk = id("indicator", "framskrevet");
        empty("indicator_value", "indicator_id", folk);
        file.run(new Remove(Kind.INDICATOR, folk, "framskrevet"));
        assertThat(recipes()).containsOnlyKeys("folk", "gjeld");
        undo();
        assertThat(recipes()).isEqualTo(before);
        String debt = id("attribute", "gjeld");
        empty("case_value", "attribute_id", debt);
        file.run(new Remove(Kind.ATTRIBUTE, debt, "gjeld"));
        assertThat(recipes()).containsOnlyKeys("folk", "framskrevet");
    }

    @Test
    void aRecipeContinuesNothingThatIsGone() {
        String folk = id("indicator", "folk");
        String later = id("indicator", "framskrevet");
        file.run(new Change(w -> w.update("indicator", later, "continues", "")));
        empty("indicator_value", "indicator_id", folk);
        file.run(new Remove(Kind.INDICATOR, folk, "folk"));
        assertThat(recipes().get("framskrevet").continues()).isEmpty();
        put(recipes().get("framskrevet"), "7");
    }

    @Test
    void whatIsNoRecipeAndOfAnotherKindStaysAsItIs() {
        file.run(
                new Change(
                        w -> {
                            w.insert("setting", "register.own", Map.of("value", "typed by hand"));
                            w.insert("setting", "folk", Map.of("value", "folk"));
                        }));
        file.run(new Rename(Kind.ATTRIBUTE, id("attribute", "gjeld"), "gjeld", "own"));
        assertThat(recipes()).containsOnlyKeys("folk", "framskrevet", "own");
        file.run(new Rename(Kind.INDICATOR, id("indicator", "folk"), "folk", "people"));
        assertThat(settings())
                .containsExactly("register.framskrevet", "register.own", "register.people");
    }
}
