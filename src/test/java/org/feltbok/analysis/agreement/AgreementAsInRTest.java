package org.feltbok.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.agreement.CodedUnit.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Agreement of codings drawn by chance is what {@code agreement.R} gives, to 1e-9. */
class AgreementAsInRTest {
    private static final Path REFERENCE =
            Path.of("src/test/resources/org/feltbok/analysis/agreement/agreement.csv");

    private static Codings codings(String kind, String data) {
        List<CodedUnit> units = new ArrayList<>();
        for (String answer : data.split("\\|")) {
            String[] said = answer.split(" ");
            int from = kind.equals("signs") ? 1 : 0;
            int length = from == 1 ? Integer.parseInt(said[0]) : 1;
            List<@Nullable Given> by = new ArrayList<>();
            for (String one : Arrays.copyOfRange(said, from, said.length)) {
                by.add(one.equals("NA") ? null : from == 1 ? stretches(one) : letters(one));
            }
            units.add(new CodedUnit("u" + units.size(), length, by));
        }
        return new Codings(units.getFirst().by().size(), units);
    }

    private static Given letters(String said) {
        return Given.of(said.equals("-") ? new String[0] : said.split(""));
    }

    private static Given stretches(String said) {
        if (said.equals("-")) {
            return Given.of();
        }
        List<int[]> spans =
                Arrays.stream(said.split(","))
                        .map(s -> Arrays.stream(s.split("-")).mapToInt(Integer::parseInt).toArray())
                        .toList();
        return new Given(Set.of("x"), Map.of("x", spans));
    }

    private static Agreement of(String kind, Codings codings) {
        return switch (kind) {
            case "single" -> codings.single(Bootstrap.NONE).orElseThrow();
            case "sets" -> codings.sets(Bootstrap.NONE);
            default -> codings.signs("x", Bootstrap.NONE);
        };
    }

    private static void same(String line, Coefficient ours, String theirs) {
        if (theirs.equals("NA")) {
            assertThat(ours.value()).as(line).isEmpty();
            assertThat(ours.undefined()).as(line).isPresent();
        } else {
            assertThat(ours.orElse(Double.NaN))
                    .as(line)
                    .isCloseTo(Double.parseDouble(theirs), within(1e-9));
        }
    }

    @Test
    void whatRGaveForCodingsDrawnByChanceIsWhatIsComputed() throws IOException {
        List<String> lines = Files.readAllLines(REFERENCE);
        Map<String, Integer> seen = new HashMap<>();
        for (String line : lines) {
            String[] cells = line.split(";");
            Agreement ours = of(cells[0], codings(cells[0], cells[1]));
            same(line, ours.percent(), cells[2]);
            same(line, ours.kappa(), cells[3]);
            same(line, ours.alpha(), cells[4]);
            for (int i = 2; i < 5; i++) {
                seen.merge(cells[0] + i + cells[i].equals("NA"), 1, Integer::sum);
            }
        }
        assertThat(lines).hasSizeGreaterThan(1000);
        Set<String> wanted =
                List.of("single", "sets", "signs").stream()
                        .flatMap(k -> List.of("2", "3", "4").stream().map(i -> k + i))
                        .flatMap(k -> List.of(k + true, k + false).stream())
                        .collect(Collectors.toSet());
        assertThat(seen.keySet()).isEqualTo(wanted);
        assertThat(seen.values()).allMatch(n -> n > 3);
    }
}
