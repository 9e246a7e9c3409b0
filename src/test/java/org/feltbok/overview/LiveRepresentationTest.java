package org.feltbok.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.LiveCases;
import org.feltbok.cases.SetCaseValue;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Who answered among all who were asked is what counting all of it anew would say. */
class LiveRepresentationTest {
    @TempDir Path folder;

    @Test
    void afterAnyRowOfChangesItIsWhatCountingAnewWouldSay() {
        Random random = new Random(11);
        Set<List<Representation.Division>> seen = new HashSet<>();
        try (StudyFile study = SmallStudy.create(folder);
                var live = new LiveRepresentation(new LiveCases(study))) {
            for (int i = 0; i < 200; i++) {
                change(study, random);
                if (random.nextInt(3) > 0) {
                    List<Representation.Division> now = live.divisions();
                    assertThat(now)
                            .as("change " + i)
                            .isEqualTo(Representation.of(study.read(CaseSheet::read)));
                    seen.add(now);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(10);
    }

    private static void change(StudyFile study, Random random) {
        List<Case> cases = study.read(CaseStore::cases);
        Case one = cases.get(random.nextInt(cases.size()));
        int what = random.nextInt(10);
        if (what < 6) {
            // whose response it is, or that it is nobody's
            String response = "r" + (1 + random.nextInt(5));
            study.run(
                    new SmallStudy.Change(
                            w ->
                                    w.update(
                                            "response",
                                            response,
                                            "case_id",
                                            random.nextInt(4) == 0 ? null : one.id())));
        } else if (what == 6) {
            Attribute region = study.read(CaseSheet::read).data().attribute("region").orElseThrow();
            String code =
                    region.categories().get(random.nextInt(region.categories().size())).code();
            study.run(new SetCaseValue(one, region, code));
        } else if (what == 7) {
            study.run(
                    new SmallStudy.Change(
                            w ->
                                    w.update(
                                            "study_case",
                                            one.id(),
                                            "in_frame",
                                            one.inFrame() ? 0 : 1)));
        } else {
            study.undo();
        }
    }
}
