package org.feltbok.study.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Keys that a folder's files give and point at. */
class PlainContextTest {
    private static final Place HERE = Place.file("codings/answers.csv").row(2).column("coder");

    private final PlainFaults faults = new PlainFaults();

    private static PlainContext with(String... files) {
        Set<String> all = Set.of(files);
        PlainContext context = new PlainContext(Map.of("person/kari", "own-id")).in(all::contains);
        context.study("s", "nb");
        return context;
    }

    private List<String> told() {
        return faults.list().stream().map(f -> f.place().file() + " " + f.key()).toList();
    }

    @Test
    void identitiesAreThoseOfTheFolderElseAlwaysTheSame() {
        PlainContext context = with("people.csv");
        assertThat(context.declare(PlainContext.PERSON, "kari", HERE, faults)).isEqualTo("own-id");
        String id = context.declare(PlainContext.PERSON, "ola", HERE, faults);
        assertThat(id).isEqualTo(with().id(PlainContext.PERSON, "ola"));
        assertThat(context.keys(PlainContext.PERSON)).containsExactly("kari", "ola");
        assertThat(context.reference(PlainContext.PERSON, "ola", HERE, faults)).contains(id);
        assertThat(context.reference(PlainContext.PERSON, "", HERE, faults)).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void aKeyTwiceAndAKeyThatNobodyHasAreTold() {
        PlainContext context = with("people.csv");
        context.declare(PlainContext.PERSON, "ola", HERE, faults);
        context.declare(PlainContext.PERSON, "ola", HERE, faults);
        context.reference(PlainContext.PERSON, "per", HERE, faults);
        assertThat(told())
                .containsExactly(
                        "codings/answers.csv plain.duplicate_key",
                        "codings/answers.csv plain.unknown.person");
    }

    @Test
    void aFileThatIsNotThereIsToldOnceForAllThatPointsAtIt() {
        PlainContext context = with();
        context.reference(PlainContext.PERSON, "ola", HERE, faults);
        context.reference(PlainContext.PERSON, "per", Place.file("x.csv").row(9), faults);
        assertThat(told()).containsExactly("people.csv plain.missing_needed");
        assertThat(faults.list().getFirst().args()).containsExactly("codings/answers.csv", "coder");
    }

    @Test
    void nothingIsSaidOfKeysThatMayStandInARowThatCouldNotBeRead() {
        PlainContext context = with("people.csv", "origins.csv");
        faults.add(Place.file("people.csv").row(3), "tabular.ragged", 3, 2);
        context.reference(PlainContext.PERSON, "ola", HERE, faults);
        faults.lost(Place.file("origins.csv").row(2));
        context.reference(PlainContext.ORIGIN, "reg", HERE, faults);
        context.incomplete(PlainContext.ITEM);
        context.reference(PlainContext.ITEM, "s/q1", HERE, faults);
        assertThat(told()).containsExactly("people.csv tabular.ragged");
    }

    @Test
    void theFileOfACodebookIsMissedOnlyIfThereIsSuchACodebook() {
        PlainContext context = with("codebooks/codebooks.csv");
        context.reference("code", "tema/ikt", HERE, faults);
        assertThat(told()).containsExactly("codings/answers.csv plain.unknown.code");
        context.declare("codebook", "tema", HERE, faults);
        context.reference("code", "tema/ikt", HERE, faults);
        assertThat(told()).contains("codebooks/tema.csv plain.missing_needed");
    }

    @Test
    void faultsOfAnotherReaderFollowTheSameRule() {
        PlainContext context = with("cases/cases.csv");
        Consumer<Fault> takes =
                context.following(Map.of("responses.import.unknown_person", "person"), faults);
        takes.accept(Fault.at(HERE, "responses.import.unknown_person_near", "x", "y"));
        takes.accept(Fault.at(HERE, "responses.import.no_key"));
        assertThat(told())
                .containsExactly(
                        "people.csv plain.missing_needed",
                        "codings/answers.csv responses.import.no_key");
    }

    @Test
    void whatLiesTooDeepIsToldOnceWhereItBegins() {
        TreeDepth depth = new TreeDepth();
        depth.add("0", "", HERE, faults);
        for (int i = 1; i < 80; i++) {
            depth.add(
                    String.valueOf(i),
                    String.valueOf(i - 1),
                    Place.file("guide.csv").row(i + 2),
                    faults);
        }
        assertThat(told()).containsExactly("guide.csv plain.too_deep");
        assertThat(faults.list().getFirst().place().row()).isEqualTo(52);
    }
}
