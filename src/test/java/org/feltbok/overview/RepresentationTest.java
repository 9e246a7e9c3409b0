package org.feltbok.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseResponse;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingClass;
import org.feltbok.cases.GroupingRule;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class RepresentationTest {
    private static final Attribute SIZE =
            new Attribute(
                    "a",
                    "size",
                    LocalText.of("Folketall"),
                    AttributeType.NUMBER,
                    LocalText.of(""),
                    0,
                    null,
                    "",
                    List.of());

    private static Grouping cuts(String name, double at) {
        return new Grouping(
                name,
                name,
                LocalText.of(name),
                new GroupingRule.Cuts("size", List.of(new GroupingRule.Cut(at, true))),
                List.of(
                        new GroupingClass(name + 1, "low", LocalText.of("low")),
                        new GroupingClass(name + 2, "high", LocalText.of("high"))));
    }

    /** Ten cases of size 1 to 10 and one outside the frame; those of even size answered. */
    private static CaseSheet sheet(Grouping... groupings) {
        var cases = new ArrayList<Case>();
        var values = new HashMap<String, Map<String, Object>>();
        var responses = new ArrayList<CaseResponse>();
        for (int i = 1; i <= 11; i++) {
            String id = "c" + i;
            cases.add(new Case(id, id, id, "", i <= 10, "", ""));
            values.put(id, Map.of("a", i));
            if (i % 2 == 0) {
                responses.add(
                        new CaseResponse(
                                id, "q", LocalText.of("Q"), true, true, "web", "", "", "", false));
            }
        }
        return new CaseSheet(
                LocalText.of(""),
                new CaseData(cases, List.of(SIZE), values),
                List.of(groupings),
                responses,
                List.of());
    }

    @Test
    void comparesSharesOfTheFrame() {
        var division = Representation.of(sheet(cuts("g", 4))).getFirst();
        assertThat(division.lines()).extracting(Representation.Line::all).containsExactly(0.3, 0.7);
        assertThat(division.lines())
                .extracting(Representation.Line::answered)
                .containsExactly(0.2, 0.8);
        assertThat(division.lines().getFirst().difference()).isCloseTo(-10, within(1e-9));
    }

    @Test
    void leavesOutADivisionByWhatWasLookedAtAlready() {
        assertThat(Representation.of(sheet(cuts("g", 4), cuts("h", 6)))).hasSize(1);
    }

    @Test
    void leavesOutADivisionWithOneClassOnly() {
        assertThat(Representation.of(sheet(cuts("g", 100)))).isEmpty();
    }

    @Test
    void nobodyAnsweredIsNoDivisionByZero() {
        var sheet = sheet(cuts("g", 4));
        var silent =
                new CaseSheet(
                        LocalText.of(""), sheet.data(), sheet.groupings(), List.of(), List.of());
        assertThat(Representation.of(silent).getFirst().lines())
                .extracting(Representation.Line::answered)
                .containsExactly(0.0, 0.0);
    }
}
