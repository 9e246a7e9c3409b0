package org.feltbok.shell.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.feltbok.shell.kit.PageHeader;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class LaterScreenTest extends FxTest {
    private static final ScreenName NAME = new ScreenName("coding", "coding.title", "fth-tag");

    private final List<String> seen = new ArrayList<>();
    private final SimpleObjectProperty<Integer> left = new SimpleObjectProperty<>(31);
    private final PaletteSource before = new Nowhere();
    private final PaletteSource after = new Nowhere();

    private record Nowhere() implements PaletteSource {
        @Override
        public String kindKey() {
            return "coding.title";
        }

        @Override
        public List<PaletteHit> search(String query, int limit) {
            return List.of();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private LaterScreen later(String key) {
        return new LaterScreen(
                new ScreenName(key, "coding.title", "fth-tag"),
                List.of(before),
                () -> {
                    seen.add("made");
                    return new Coding();
                });
    }

    private final class Coding implements Screen {
        private final Region view = new Region();

        @Override
        public ScreenName name() {
            return NAME;
        }

        @Override
        public PageHeader header() {
            return new PageHeader("Coding");
        }

        @Override
        public Node view() {
            return view;
        }

        @Override
        public void shown(String subject) {
            seen.add("shown " + subject);
        }

        @Override
        public void keep(Runnable then) {
            seen.add("kept");
            then.run();
        }

        @Override
        public boolean mayLeave() {
            return false;
        }

        @Override
        public void hidden() {
            seen.add("hidden");
        }

        @Override
        public List<PaletteSource> paletteSources() {
            return List.of(after);
        }

        @Override
        public ObservableValue<Integer> badge() {
            return left;
        }

        @Override
        public void dispose() {
            seen.add("disposed");
        }
    }

    @Test
    void whatNobodyGoesToIsNeverMade() {
        LaterScreen screen = later("coding");
        assertThat(screen.key()).isEqualTo("coding");
        assertThat(screen.titleKey()).isEqualTo("coding.title");
        assertThat(screen.icon()).isEqualTo("fth-tag");
        assertThat(screen.badge().getValue()).isZero();
        assertThat(screen.paletteSources()).containsExactly(before);
        assertThat(screen.mayLeave()).isTrue();
        screen.keep(() -> seen.add("then"));
        screen.hidden();
        screen.dispose();
        assertThat(seen).containsExactly("then");
    }

    @Test
    void whereOneGoesIsMadeOnceAndAskedFromThenOn() {
        LaterScreen screen = later("coding");
        screen.shown("q1");
        assertThat(screen.view()).isSameAs(screen.view());
        screen.hidden();
        screen.keep(() -> seen.add("then"));
        assertThat(screen.mayLeave()).isFalse();
        assertThat(screen.paletteSources()).containsExactly(after);
        screen.dispose();
        assertThat(seen).containsExactly("made", "shown q1", "hidden", "kept", "then", "disposed");
    }

    @Test
    void theWorkLeftIsToldFromWhenTheScreenIsMadeUntilItsEnd() {
        LaterScreen screen = later("coding");
        screen.shown("");
        assertThat(screen.badge().getValue()).isEqualTo(31);
        left.set(30);
        assertThat(screen.badge().getValue()).isEqualTo(30);
        screen.dispose();
        left.set(29);
        assertThat(screen.badge().getValue()).isEqualTo(30);
    }

    @Test
    void aScreenWithABadgeIsMadeAfterAWhileThoughNobodyGoesThere() {
        LaterScreen screen = fx(() -> later("coding").after(Duration.millis(20)));
        await(() -> screen.badge().getValue() == 31);
        assertThat(seen).containsExactly("made");
    }

    @Test
    void aScreenWhoseTimeIsOverIsNotMadeAnyMore() {
        onFx(() -> later("coding").after(Duration.millis(20)).dispose());
        // one that was to come later is there, so the first one's time has long passed
        LaterScreen next = fx(() -> later("coding").after(Duration.millis(60)));
        await(() -> next.badge().getValue() == 31);
        assertThat(seen).containsExactly("made");
    }

    @Test
    void aScreenThatIsAnotherThanWasAnnouncedIsRefused() {
        LaterScreen screen = later("export");
        assertThatThrownBy(() -> screen.shown("")).hasMessageContaining("announced as export");
    }
}
