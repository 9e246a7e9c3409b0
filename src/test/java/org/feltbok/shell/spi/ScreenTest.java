package org.feltbok.shell.spi;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Palette;
import org.feltbok.ui.SameThreadRunner;
import org.junit.jupiter.api.Test;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A screen and a study that say no more than they must. */
class ScreenTest {
    private final Screen bare =
            new Screen() {
                @Override
                public String key() {
                    return "bare";
                }

                @Override
                public String titleKey() {
                    return "bare.title";
                }

                @Override
                public String icon() {
                    return "fth-home";
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
        var context =
                new ScreenContext(
                        new Texts(Language.EN),
                        new SameThreadRunner(),
                        null,
                        target -> {},
                        Live.constant(Palette.light()),
                        name);
        List<String> seen = new ArrayList<>();
        context.person().subscribe((String n) -> seen.add(n));
        name.set("Kari");
        assertThat(seen).containsExactly("", "Kari");
        context.who().named(seen::add);
        assertThat(seen).endsWith("Kari", "Kari");
    }

    @Test
    void aStudyThatKnowsNobodyHasNothingTakenBackAndNothingRefused() {
        OpenStudy study = new Nothing();
        assertThat(study.people().getValue()).isEmpty();
        assertThat(study.reversed().getValue()).isEmpty();
        assertThat(study.refused().getValue()).isEmpty();
    }

    private static final class Nothing implements OpenStudy {
        @Override
        public ObservableValue<String> title() {
            return Live.constant("");
        }

        @Override
        public ObservableValue<String> notice() {
            return Live.constant("");
        }

        @Override
        public ObservableValue<SavedState> saved() {
            return Live.constant(new SavedState(SavedState.Kind.SAVED, LocalTime.NOON));
        }

        @Override
        public ObservableValue<Optional<LocalTime>> backup() {
            return Live.constant(Optional.empty());
        }

        @Override
        public ObservableValue<Phrase> undoable() {
            return Live.constant(Phrase.NONE);
        }

        @Override
        public ObservableValue<Phrase> redoable() {
            return Live.constant(Phrase.NONE);
        }

        @Override
        public void undo() {}

        @Override
        public void redo() {}

        @Override
        public List<Screen> screens(ScreenContext context) {
            return List.of();
        }
    }
}
