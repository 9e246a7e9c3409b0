package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

import org.feltbok.base.text.LocalText;
import org.feltbok.figures.Paper;
import org.feltbok.figures.outline.AddSection;
import org.feltbok.figures.outline.MoveFigure;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.SetReportLook;
import org.feltbok.figures.ui.outline.OutlineRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** The report is seen on pages, and walked through by keys. */
class PagesTest extends FiguresDesk {
    @Override
    void prepare() {
        file.run(new AddSection("one", LocalText.of("1 En"), ""));
        file.run(new AddSection("two", LocalText.of("2 To"), ""));
        file.run(new MoveFigure("figur-1", "one", 0));
        file.run(new MoveFigure("figur-2", "one", 1));
        file.run(new MoveFigure("figur-3", "two", 0));
        file.run(new MoveFigure("tabell-1", "two", 1));
    }

    @BeforeEach
    void inOrder() {
        command("figurelist.view.outline");
        await(() -> node("page-1") != null || node("page-2") != null);
    }

    private ScrollPane pages() {
        return (ScrollPane) node("pages");
    }

    private void press(KeyCode code) {
        onFx(
                () ->
                        Event.fireEvent(
                                pages(),
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        false,
                                        false,
                                        false)));
    }

    private List<String> read() {
        return fx(
                () ->
                        pages().lookupAll("Text").stream()
                                .map(n -> ((Text) n).getText())
                                .filter(t -> !t.isEmpty())
                                .toList());
    }

    @SuppressWarnings("unchecked")
    private String chosen() {
        return fx(
                () ->
                        ((ListView<OutlineRow>) node("outline-list"))
                                .getSelectionModel()
                                .getSelectedItem()
                                .id());
    }

    private String at() {
        return fx(() -> ((Labeled) node("pages-at")).getText());
    }

    @Test
    void theReportStandsOnPagesWithHeadingsCaptionsAndTables() {
        press(KeyCode.END);
        assertThat(read()).contains("1 En", "2 To", "Figur 1. Meninger", "Tabell 1. Svar");
        Node drawing = node("page-figur-1");
        assertThat(drawing.getAccessibleText()).isNotEmpty();
        await(() -> ((ImageView) node("page-figur-1")).getImage() != null);
    }

    /** A5 with narrow margins, chosen while another screen was in front. */
    @Test
    void pagesHaveThePaperOfTheTemplateThatIsChosen() {
        double before = fx(() -> node("page-1").getLayoutBounds().getHeight());
        onFx(screen::hidden);
        figures.on(new Paper(14.8, 21, 1.5, 1.5, 1.5, 11.8));
        onFx(() -> screen.shown(""));
        await(
                () ->
                        node("page-1") != null
                                && Math.abs(
                                                node("page-1").getLayoutBounds().getWidth()
                                                        - 14.8 * Paper.PIXELS)
                                        < 1);
        assertThat(fx(() -> node("page-1").getLayoutBounds().getHeight()))
                .isEqualTo(21 * Paper.PIXELS, within(1.0))
                .isLessThan(before);
    }

    @Test
    void whoScrollsByKeysFindsTheFigureInViewMarkedInTheList() {
        press(KeyCode.HOME);
        assertThat(chosen()).isEqualTo("figure/figur-1");
        assertThat(at()).startsWith("omtrent side 1 av ");
        press(KeyCode.END);
        assertThat(chosen()).isEqualTo("figure/tabell-1");
        press(KeyCode.ENTER);
        assertThat(fx(() -> node("pages").getParent().isVisible()))
                .as("the figure in view is opened")
                .isFalse();
        assertThat(fx(() -> ((Labeled) node("figure-caption")).getText())).startsWith("Tabell 1.");
    }

    /** A figure that comes in front because one scrolls to it does not carry the pages away. */
    @Test
    void whoScrollsGoesAsFarAtEachStepAsAtAnyOther() {
        onFx(() -> screen.view().getScene().getWindow().setHeight(420));
        press(KeyCode.HOME);
        List<Double> places = new ArrayList<>(List.of(0.0));
        while (places.getLast() < 1 && places.size() < 200) {
            press(KeyCode.DOWN);
            places.add(fx(() -> pages().getVvalue()));
        }
        assertThat(places.getLast()).isEqualTo(1);
        double step = places.get(1);
        for (int i = 1; i < places.size() - 1; i++) {
            assertThat(places.get(i) - places.get(i - 1)).isCloseTo(step, within(1e-9));
        }
    }

    @Test
    void pagesThatAreLaidAnewStayWhereOneLooks() {
        press(KeyCode.HOME);
        press(KeyCode.DOWN);
        double place = fx(() -> pages().getVvalue());
        onFx(() -> ((ToggleButton) node("pages-theme-grey_print")).fire());
        assertThat(fx(() -> pages().getVvalue())).isEqualTo(place);
    }

    @Test
    void whatIsChosenInTheListComesIntoView() {
        press(KeyCode.HOME);
        double top = fx(() -> pages().getVvalue());
        onFx(() -> screen.shown("tabell-1"));
        assertThat(fx(() -> pages().getVvalue())).isGreaterThan(top);
        assertThat(read()).contains("Tabell 1. Svar");
    }

    @Test
    void whatWasChosenStaysChosenWhenThePagesGetAnotherHeight() {
        onFx(() -> screen.shown("figur-2"));
        file.run(new AddSection("three", LocalText.of("3 Tre"), ""));
        file.run(new MoveFigure("figur-3", "three", 0));
        onFx(() -> screen.view().getScene().getWindow().setWidth(1000));
        assertThat(read()).contains("Figur 2. Folketall");
        onFx(() -> screen.view().getScene().getWindow().setWidth(1300));
        assertThat(chosen()).isEqualTo("figure/figur-2");
    }

    @Test
    void theSwitchLeadsToTheFigureChosenAndBack() {
        assertThat(fx(() -> node("figure-caption").getParent().getParent().getParent().isVisible()))
                .isFalse();
        onFx(() -> ((ToggleButton) node("outline-as-list")).fire());
        assertThat(fx(() -> node("pages").getParent().isVisible())).isFalse();
        command("outline.pages.toggle");
        assertThat(fx(() -> node("pages").getParent().isVisible())).isTrue();
        assertThat(fx(() -> ((ToggleButton) node("outline-as-pages")).isSelected())).isTrue();
    }

    @Test
    void anotherLookDrawsTheChartsAnewAndNothingElse() {
        press(KeyCode.END);
        await(() -> ((ImageView) node("page-figur-1")).getImage() != null);
        Object before = fx(() -> ((ImageView) node("page-figur-1")).getImage());
        onFx(() -> ((ToggleButton) node("pages-theme-grey_print")).fire());
        await(
                () -> {
                    Object now = ((ImageView) node("page-figur-1")).getImage();
                    return now != null && now != before;
                });
        assertThat(read()).contains("Figur 1. Meninger");
    }

    @Test
    void aChangeOfOneFigureLeavesTheDrawingsOfOthersAsTheyAre() {
        press(KeyCode.END);
        await(() -> ((ImageView) node("page-figur-1")).getImage() != null);
        Object before = fx(() -> ((ImageView) node("page-figur-1")).getImage());
        file.run(new MoveFigure("figur-2", "two", 0));
        await(() -> read().indexOf("2 To") < read().indexOf("Figur 2. Folketall"));
        assertThat(fx(() -> (Object) ((ImageView) node("page-figur-1")).getImage()))
                .isSameAs(before);
    }

    private boolean isLook(String theme) {
        return fx(() -> ((ToggleButton) node("pages-theme-" + theme)).isSelected());
    }

    @Test
    void pagesLookAsTheStudysReportUntilAHandChoosesAndThenAsChosen() {
        press(KeyCode.END);
        await(() -> ((ImageView) node("page-figur-1")).getImage() != null);
        Object before = fx(() -> ((ImageView) node("page-figur-1")).getImage());
        assertThat(isLook("report")).isTrue();
        file.run(SetReportLook.style(HouseStyle.of(HouseStyle.Theme.GREY_PRINT)));
        await(() -> isLook("grey_print"));
        await(
                () -> {
                    Object now = ((ImageView) node("page-figur-1")).getImage();
                    return now != null && now != before;
                });
        onFx(() -> ((ToggleButton) node("pages-theme-screen")).fire());
        file.run(SetReportLook.style(HouseStyle.USUAL));
        await(() -> isLook("screen"));
        file.run(SetReportLook.style(HouseStyle.of(HouseStyle.Theme.GREY_PRINT)));
        assertThat(isLook("screen")).isTrue();
    }

    /** Between two pixels of the screen a drawing's texts would be blurred. */
    @Test
    void eachPixelOfADrawingIsOneOfTheScreen() {
        for (int width : new int[] {1300, 1107, 983}) {
            onFx(() -> screen.view().getScene().getWindow().setWidth(width));
            onFx(() -> screen.shown("figur-1"));
            await(
                    () ->
                            node("page-figur-1") instanceof ImageView v
                                    && v.getImage() != null
                                    && v.getFitWidth() > 0);
            var view = (ImageView) node("page-figur-1");
            Bounds there = fx(() -> view.localToScene(view.getBoundsInLocal()));
            assertThat(there.getWidth()).isCloseTo(view.getImage().getWidth(), within(1e-3));
            assertThat(there.getHeight()).isCloseTo(view.getImage().getHeight(), within(1e-3));
            assertThat(there.getMinX()).isCloseTo(Math.round(there.getMinX()), within(1e-3));
            assertThat(there.getMinY()).isCloseTo(Math.round(there.getMinY()), within(1e-3));
        }
    }
}
