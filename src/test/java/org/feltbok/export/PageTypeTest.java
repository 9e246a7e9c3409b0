package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ooxml.util.POIXMLUnits;
import org.feltbok.figures.render.page.PageText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

import java.io.IOException;
import java.util.Arrays;

/** The pages on the screen are set in the type and with the spaces of the program's document. */
class PageTypeTest {
    private static final double EMU_PER_POINT = 12_700;

    @ParameterizedTest
    @EnumSource
    void everyParagraphIsAsTheDocumentsStyleSetsIt(PageText role) throws IOException {
        String name = WordPaper.Style.valueOf(role.name()).names().getFirst();
        CTStyle style =
                Arrays.stream(WordPaper.ownStyles().getStyleArray())
                        .filter(s -> s.getName().getVal().equals(name))
                        .findFirst()
                        .orElseThrow();
        CTSpacing space = style.getPPr().getSpacing();
        double before = space.isSetBefore() ? POIXMLUnits.parseLength(space.xgetBefore()) : 0;
        assertThat(before / EMU_PER_POINT).isEqualTo(role.spaceBefore());
        assertThat(POIXMLUnits.parseLength(space.xgetAfter()) / EMU_PER_POINT)
                .isEqualTo(role.spaceAfter());
        boolean sized = style.isSetRPr() && style.getRPr().sizeOfSzArray() > 0;
        double points =
                sized
                        ? Double.parseDouble(style.getRPr().getSzArray(0).getVal().toString()) / 2
                        : 11;
        assertThat(points).isEqualTo(role.points());
        assertThat(style.isSetRPr() && style.getRPr().sizeOfBArray() > 0).isEqualTo(role.isBold());
    }
}
