package org.feltbok.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.register.RegisterRecipe.Becomes;
import org.feltbok.register.RegisterRecipe.Merger;
import org.feltbok.register.RegisterRecipe.Merging;
import org.feltbok.register.RegisterStore.Slot;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Which numbers a table gives to which cases and years: mergers, empty cells, years asked for. */
class PlannedNumbersTest extends PlannerRig {
    private static final String UNTIMED = "kommunenummer;tall\n3001;100\n3002;%s\n0118;5\n";
    private static final List<Merger> LIST =
            List.of(new Merger("3001", "301", 2020, 1), new Merger("3002", "301", 2020, 1));

    // years
    // ----------------------------------------------------------------------------------------------------------

    @Test
    void anAttributeOfYearsThatTheTableDoesNotHaveIsRefused() throws IOException {
        becomes(Becomes.ATTRIBUTE, "folk");
        for (String asked : List.of("2020-2025", "2016", "2010-2017")) {
            years(asked);
            RegisterPlan plan = plan(TIMED);
            assertThat(keys(plan.faults())).as(asked).containsExactly("register.other_years");
            assertThat(plan.faults().getFirst().args()).containsExactly(asked, "2018–2019");
            assertThat(plan.values()).isEmpty();
        }
    }

    @Test
    void anAttributeIsOfTheLastYearAskedFor() throws IOException {
        becomes(Becomes.ATTRIBUTE, "folk");
        years("2010-2018");
        assertThat(plan(TIMED).values())
                .isEqualTo(Map.of(new Slot("id301", 0, ""), 1.0, new Slot("id118", 0, ""), 3.0));
        years("");
        assertThat(plan(TIMED).values()).containsEntry(new Slot("id301", 0, ""), 2.0);
    }

    @Test
    void whereTheTableNamesNoYearNoneIsMadeUpInSentences() throws IOException {
        becomes(Becomes.ATTRIBUTE, "folk");
        recipe = recipe.merged(Merging.SUM, LIST);
        RegisterPlan lacking = plan(UNTIMED.formatted(".."));
        assertThat(lacking.notes())
                .extracting(Fault::key)
                .contains("register.merged.lacking.untimed");
        RegisterPlan own = plan(UNTIMED.formatted("50") + "0301;7\n");
        assertThat(keys(own.faults())).containsExactly("register.merged.own.untimed");
        recipe =
                recipe.merged(
                        Merging.SUM,
                        List.of(
                                new Merger("3001", "301", 2018, 1),
                                new Merger("3002", "301", 2020, 1)));
        RegisterPlan beside = plan(UNTIMED.formatted("50"));
        assertThat(keys(beside.notes())).contains("register.merged.beside.untimed");
        for (RegisterPlan each : List.of(lacking, own, beside)) {
            assertThat(String.valueOf(each.faults()) + each.notes()).doesNotContain("2147483648");
        }
    }

    // mergers
    // ----------------------------------------------------------------------------------------------------------

    @Test
    void aCaseOfWhichItIsSaidThatItGotNoValueGetsNone() throws IOException {
        String head = "kommunenummer;år;tall\n3001;2018;100\n3002;2018;%s\n0118;2018;5\n";
        for (Merging how : List.of(Merging.REFUSE, Merging.SUM)) {
            for (String own : List.of("0", "90")) {
                recipe = recipe.merged(how, LIST);
                String second = how == Merging.SUM ? ".." : "50";
                RegisterPlan plan = plan(head.formatted(second) + "0301;2018;" + own + "\n");
                assertThat(plan.values()).as(how + " " + own).isEqualTo(one("118", 2018, 5.0));
                assertThat(keys(plan.notes()))
                        .contains(
                                how == Merging.SUM
                                        ? "register.merged.lacking"
                                        : "register.merged.refused");
            }
        }
    }

    @Test
    void aChainOfMergersWithARowThatLacksGivesNoNumberOfAPart() throws IOException {
        cases = List.of(of("5001", "Trondheim"), of("118", "Aremark"));
        recipe =
                recipe.merged(
                        Merging.SUM,
                        List.of(
                                new Merger("1601", "5001", 2018, 0),
                                new Merger("1662", "5030", 2018, 0),
                                new Merger("5030", "5001", 2020, 0)));
        RegisterPlan plan =
                plan("kommunenummer;år;tall\n1601;2017;190\n1662;2017;6\n0118;2017;5\n");
        assertThat(plan.values()).isEqualTo(one("118", 2017, 5.0));
        assertThat(keys(plan.notes())).contains("register.merged.beside");
    }

    // empty cells
    // ----------------------------------------------------------------------------------------------------------

    private static final String BLANK_TOTAL =
            "region;alder;2018\n0301;;600\n0301;0-5;60\n0118;;14\n";

    @Test
    void aTotalWithAnEmptyCellIsNotThatOfThePlaceBefore() throws IOException {
        only("alder", "0-5");
        assertThat(plan(BLANK_TOTAL).values()).isEqualTo(one("301", 2018, 60.0));
        assertThat(
                        plan("region;år;alder;tall\n0301;2018;;600\n0301;2018;0-5;60\n0118;2018;;14\n")
                                .values())
                .isEqualTo(one("301", 2018, 60.0));
        assertThat(plan("alder;region;2018\n;0301;600\n0-5;0301;60\n;0118;14\n").values())
                .isEqualTo(one("301", 2018, 60.0));
    }

    @Test
    void anEmptyCellIsNotChosenByNotChoosing() throws IOException {
        RegisterPlan plan = plan(BLANK_TOTAL);
        assertThat(keys(plan.faults())).containsExactly("register.choose");
        assertThat(plan.values()).isEmpty();
        only("alder", "");
        assertThat(plan(BLANK_TOTAL).values())
                .isEqualTo(
                        Map.of(
                                new Slot("id301", 2018, ""),
                                600.0,
                                new Slot("id118", 2018, ""),
                                14.0));
    }

    @Test
    void whatStandsOnceForSeveralRowsStillHoldsForThem() throws IOException {
        only("kjønn", "Kvinner");
        for (String text :
                List.of(
                        "region;kjønn;2018\n0301;Menn;1\n;Kvinner;2\n0118;Menn;3\n;Kvinner;4\n",
                        "kjønn;region;2018\nMenn;0301;1\n;0118;3\nKvinner;0301;2\n;0118;4\n",
                        "år;kjønn;region;tall\n2018;Menn;0301;1\n;;0118;3\n;Kvinner;0301;2\n;;0118;4\n")) {
            assertThat(plan(text).values())
                    .as(text)
                    .isEqualTo(
                            Map.of(
                                    new Slot("id301", 2018, ""),
                                    2.0,
                                    new Slot("id118", 2018, ""),
                                    4.0));
        }
    }

    @Test
    void aPlaceDoesNotTakeTheYearOfThePlaceBefore() throws IOException {
        Path file =
                Files.writeString(
                        temp.resolve("y.csv"), "region;år;tall\n0301;2018;1\n;2019;2\n0118;;3\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> RegisterSources.read(file, RegisterColumns.FOUND))
                .isInstanceOfSatisfying(
                        org.feltbok.base.FaultException.class,
                        e -> assertThat(keys(e.faults())).containsExactly("register.not_a_year"));
    }
}
