package org.feltbok.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;

import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** The keys that show and put away panes act on those of the screen in front. */
class FrontPanesTest extends FxTest {
    private Optional<Screen> front = Optional.empty();
    private final FrontPanes panes = new FrontPanes(() -> front);

    private static Panes withLeft() {
        return Panes.of(new Region()).left(new Region(), 200);
    }

    /** A screen that is nothing but panes. */
    private record Paned(Panes view) implements Screen {
        @Override
        public ScreenName name() {
            return new ScreenName("cases", "caselist.title", "fth-map-pin");
        }

        @Override
        public PageHeader header() {
            return new PageHeader("");
        }

        @Override
        public void shown(String subject) {}
    }

    @Test
    void onlyWhatTheScreenInFrontHasCanBePutAway() {
        front = Optional.of(new Paned(fx(FrontPanesTest::withLeft)));
        onFx(panes::look);
        assertThat(panes.hasLeft().getValue()).isTrue();
        assertThat(panes.hasRight().getValue()).isFalse();
        front = Optional.empty();
        onFx(panes::look);
        assertThat(panes.hasLeft().getValue()).isFalse();
    }

    @Test
    void whereNothingIsInFrontNothingIsPutAway() {
        onFx(panes::toggleLeft);
        onFx(panes::toggleRight);
        assertThat(panes.hasLeft().getValue()).isFalse();
    }
}
