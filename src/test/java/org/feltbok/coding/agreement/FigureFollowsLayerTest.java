package org.feltbok.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.ui.SampleTexts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two scripted coders of the sample, blind to each other, agree and settle the rest; what counts is
 * chosen in one place, and the printed figure of their codes is the one of what counts.
 */
class FigureFollowsLayerTest {
    private static final String FIGURE = "figur-60";

    @TempDir Path folder;
    private StudyFile file;
    private LiveStudyData data;
    private StudyFigures figures;
    private CodableItem item;
    private String marit;
    private String jonas;
    private String silje;

    @BeforeEach
    void open() {
        file = SampleTexts.open(folder, "Marit Aune");
        data = new LiveStudyData(file);
        figures = new StudyFigures(file, data);
        item =
                file.read(h -> new CodebookStore(h).items()).stream()
                        .filter(i -> i.name().equals("q20"))
                        .findFirst()
                        .orElseThrow();
        marit = person("Marit Aune");
        jonas = person("Jonas Berge");
        silje = person("Silje Moen");
    }

    @AfterEach
    void close() {
        figures.close();
        data.close();
        file.close();
    }

    private String person(String name) {
        return file.read(h -> new CodebookStore(h).person(name)).orElseThrow().id();
    }

    private List<CodedText> answers() {
        return file.read(h -> new CodingStore(h).answers(item.codebookId(), item.itemId()));
    }

    private List<List<FigureTable.Cell>> figure() {
        FigureBook book = figures.book();
        return figures.current(book)
                .compute(book.figure(FIGURE).orElseThrow(), new Texts(Language.NB))
                .table()
                .cells();
    }

    private void give(String person, TextRef text, Set<String> codes) {
        codes.forEach(c -> file.run(new ToggleCode(c, c, person, text, null, null)));
    }

    private void settle(TextRef text, String code, boolean stands) {
        file.run(
                new SettleCode(
                        item.codebookId(),
                        text,
                        code,
                        code,
                        List.of(marit, jonas),
                        stands,
                        null,
                        marit,
                        null));
    }

    private void count(String person) {
        file.run(new ChooseCounting(item.codebookId(), person, person, null));
    }

    private Set<String> hidden(String name) {
        return file.read(h -> Blindness.items(h, name));
    }

    @Test
    void theFigureIsOfTheAgreedLayerWhereThatCountsAndOfTheCoderElse() {
        var first = figure();
        List<CodedText> answers = answers();
        file.run(
                new AssignTexts(
                        item.codebookId(),
                        item.itemId(),
                        List.of(marit, jonas),
                        answers.size(),
                        1,
                        "2026-11-12T12:00:00"));
        assertThat(hidden("Jonas Berge")).contains("q20");
        String often = answers.getFirst().codesOf(marit).iterator().next();
        Map<TextRef, Set<String>> agreed = new LinkedHashMap<>();
        Map<TextRef, Map<String, Boolean>> settled = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            TextRef text = answers.get(i).ref();
            Set<String> one = new LinkedHashSet<>(answers.get(i).codesOf(marit));
            Set<String> other = new LinkedHashSet<>(one);
            if (i % 3 == 0 && !one.isEmpty()) {
                other.remove(one.iterator().next());
            }
            if (i % 4 == 0) {
                other.add(often);
            }
            give(jonas, text, other);
            Set<String> stands = new LinkedHashSet<>(one);
            stands.retainAll(other);
            Set<String> differ = new LinkedHashSet<>(one);
            differ.addAll(other);
            differ.removeAll(stands);
            for (String code : differ) {
                boolean stays = i % 2 == 0;
                settled.computeIfAbsent(text, t -> new LinkedHashMap<>()).put(code, stays);
                if (stays) {
                    stands.add(code);
                }
            }
            agreed.put(text, stands);
            for (String coder : List.of(marit, jonas)) {
                file.run(new MarkDone(item.codebookId(), coder, text, true));
            }
        }
        assertThat(hidden("Jonas Berge")).doesNotContain("q20");
        settled.forEach((text, codes) -> codes.forEach((c, stays) -> settle(text, c, stays)));
        file.run(
                new TakeAgreed(
                        item.codebookId(), item.itemId(), List.of(marit, jonas), marit, null));
        assertThat(figure()).as("nothing was chosen yet").isEqualTo(first);
        file.run(new ChooseCounting(item.codebookId(), "agreed", null, Layer.AGREED));
        var ofLayer = figure();
        assertThat(ofLayer).isNotEqualTo(first);
        // the same codes as one person's own give the same figure
        agreed.forEach((text, codes) -> give(silje, text, codes));
        count(silje);
        assertThat(figure()).isEqualTo(ofLayer);
        count(jonas);
        assertThat(figure()).isNotEqualTo(ofLayer);
        count(marit);
        assertThat(figure()).isEqualTo(first);
    }
}
