package org.feltbok.responses.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What answers are called to who is told that a cell is none. */
class CodesTest {
    private static final LocalText NONE = LocalText.of("");

    private static Option option(String code, LocalText label) {
        return new Option(code, code, Integer.parseInt(code), label, NONE, null, false);
    }

    private static LocalText label(String nb, String en) {
        return new LocalText(nb, Map.of("en", en));
    }

    @Test
    void theAnswersThatAreAllowedAreInTheLanguageOfWhoIsTold() {
        var list =
                new OptionList(
                        "l",
                        "yes_no",
                        List.of(
                                option("1", label("Ja", "Yes")),
                                option("2", label("Nei", "")),
                                option("3", LocalText.of("3"))));
        Item item = new Item("i", "q1", NONE, NONE, ItemType.SINGLE, list, null, null, List.of());
        Wrong wrong = new Codes(item).wrong("jau");
        Fault fault = new Fault(Fault.Place.none(), wrong.key(), wrong.args());
        assertThat(new Texts(Language.EN).fault(fault))
                .isEqualTo("jau is no answer to q1. Allowed: 1 Yes; 2 Nei; 3.");
        assertThat(new Texts(Language.NB).fault(fault))
                .isEqualTo("jau er ikke et svar på q1. Tillatt: 1 Ja; 2 Nei; 3.");
    }

    private static Codes codes(String... all) {
        List<Option> options =
                Stream.of(all).map(code -> option(code, LocalText.of("l" + code))).toList();
        var list = new OptionList("l", "list", options);
        return new Codes(
                new Item("i", "q1", NONE, NONE, ItemType.SINGLE, list, null, null, List.of()));
    }

    @Test
    void trueAndFalseAreOneAndZeroWhereThereAreNoOtherCodes() {
        assertThat(codes("0", "1").find("TRUE")).isNotNull().extracting("code").isEqualTo("1");
        assertThat(codes("1", "0").find("False")).isNotNull().extracting("code").isEqualTo("0");
        assertThat(codes("0", "1", "2").find("TRUE")).isNull();
        assertThat(codes("1", "2").find("TRUE")).isNull();
    }
}
