package org.feltbok.shell.spi;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.feltbok.shell.kit.PageHeader;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** A screen and a study that say no more than they must. */
class ScreenTest {
    private final Screen bare =
            new Screen() {
                @Override
                public ScreenName name() {
                    return new ScreenName("bare", "bare.title", "fth-home");
                }

                @Override
                public PageHeader header() {
                    throw new AssertionError("not asked for");
                }

                @Override
                public Node view() {
                    return new Region();
                }

                @Override
                public void shown(String subject) {}
            };

    @Test
    void aScreenWithNothingTypedCanBeLeftAtOnce() {
        List<String> done = new ArrayList<>();
        bare.keep(() -> done.add("kept"));
        assertThat(done).containsExactly("kept");
        assertThat(bare.mayLeave()).isTrue();
    }

    @Test
    void aScreenThatSaysNoMoreShowsNoWorkAndNoPanes() {
        assertThat(bare.badge().getValue()).isZero();
        assertThat(bare.statusText().getValue()).isEmpty();
        assertThat(bare.panes()).isEmpty();
        assertThat(bare.commands()).isEmpty();
        assertThat(bare.paletteSources()).isEmpty();
    }

    @Test
    void aScreenSeesWhoWorksAsItChanges() {
        var name = new SimpleStringProperty("");
        var context = Contexts.by(name, new SameThreadRunner(), new ToldDialogs(), target -> {});
        List<String> seen = new ArrayList<>();
        context.person().subscribe((String n) -> seen.add(n));
        name.set("Kari");
        assertThat(seen).containsExactly("", "Kari");
        context.who().named(seen::add);
        assertThat(seen).endsWith("Kari", "Kari");
    }

    @Test
    void aStudyThatKnowsNobodyHasNothingTakenBackAndNothingRefused() {
        OpenStudy study = new StillStudy() {};
        assertThat(study.people().getValue()).isEmpty();
        assertThat(study.reversed().getValue()).isEmpty();
        assertThat(study.refused().getValue()).isEmpty();
    }
}
