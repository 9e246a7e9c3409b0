package org.feltbok.coding.help;

import org.feltbok.analysis.words.AlikeParts;
import org.feltbok.analysis.words.CodeSuggestion;
import org.feltbok.analysis.words.Learned;
import org.feltbok.analysis.words.Measured;
import org.feltbok.base.text.Language;
import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Span;
import org.feltbok.coding.ui.SampleTexts;
import org.feltbok.store.StudyFile;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What help comes to on a question that somebody has coded: as a program it prints it for questions
 * of the sample; to be compared in tests.
 *
 * <p>Keys are counted so: by hand a word more to select is one key, a code with a digit one,
 * another five (C, three letters, Enter); with groups S is one, a code that is not proposed one or
 * five, and a wording that does not belong is reached (one key a step) and dropped (one). What
 * groups leave is coded by hand. Going from answer to answer is the same in both and not counted.
 */
public final class HelpNumbers {
    private static final int FOUND_BY_NAME = 5;

    private final AnswerSheet sheet;
    private final String person;

    HelpNumbers(AnswerSheet sheet, String person) {
        this.sheet = sheet;
        this.person = person;
    }

    /**
     * @param byHand keys for all codings on words
     * @param withGroups keys for the same with groups first
     * @param groups that had a code
     * @param together codings that groups gave
     * @param wrong parts that a group would give a code they do not have
     */
    record Keys(int byHand, int withGroups, int groups, int together, int wrong) {}

    static AnswerSheet sheet(StudyFile file, String item) {
        return AnswerSheet.read(
                file,
                items -> items.stream().filter(i -> i.name().equals(item)).findFirst(),
                Language.NB);
    }

    static String person(AnswerSheet sheet, String name) {
        return sheet.people().stream()
                .filter(p -> p.name().startsWith(name))
                .map(Coder::id)
                .findFirst()
                .orElseThrow();
    }

    Measured measured() {
        return new Offers(sheet, () -> false).learn(person).measured();
    }

    private int codeKeys(String code) {
        return sheet.tree().byId(code).map(Code::digit).isPresent() ? 1 : FOUND_BY_NAME;
    }

    private int byHand(CodedText text, Coding coding) {
        Span span = coding.span();
        return span == null
                ? 0
                : CodePoints.words(CodePoints.cut(text.text().text(), span)).size()
                        + codeKeys(coding.codeId());
    }

    Keys keys() {
        Own coded = new Own(sheet.texts(), person);
        Proposals fresh =
                new Proposals(
                        sheet, new Own(sheet.texts(), null), Learned.of(List.of(), () -> false));
        Set<String> together = new HashSet<>();
        int keys = 0;
        int groups = 0;
        int wrong = 0;
        for (Offer offer : new Offers(sheet, () -> false).groups(AlikeParts.By.BOTH)) {
            Optional<String> code = coded.commonest(offer.members());
            if (code.isEmpty()) {
                continue;
            }
            groups++;
            boolean proposed =
                    fresh.of(offer)
                            .map(CodeSuggestion::code)
                            .filter(code.get()::equals)
                            .isPresent();
            keys += 1 + (proposed ? 0 : codeKeys(code.get()));
            int at = 0;
            for (int i = 0; i < offer.members().size(); i++) {
                Member member = offer.members().get(i);
                long fits = member.hits().stream().filter(h -> coded.has(h, code.get())).count();
                if (2 * fits < member.hits().size()) {
                    keys += i - at + 1;
                    at = i;
                } else {
                    wrong += member.hits().size() - (int) fits;
                    member.hits().forEach(h -> together.addAll(codings(h, code.get())));
                }
            }
        }
        int all = 0;
        for (CodedText text : sheet.texts().all()) {
            for (Coding coding : text.codingsOf(person)) {
                all += byHand(text, coding);
                keys += together.contains(coding.id()) ? 0 : byHand(text, coding);
            }
        }
        return new Keys(all, keys, groups, together.size(), wrong);
    }

    private List<String> codings(AnswerPart part, String code) {
        return sheet.texts().byId(part.textId()).stream()
                .flatMap(t -> t.codingsOf(person).stream())
                .filter(c -> c.codeId().equals(code) && c.span() != null)
                .filter(c -> c.span().overlaps(part.span()))
                .map(Coding::id)
                .toList();
    }

    public static void main(String[] items) throws Exception {
        try (StudyFile file = SampleTexts.open(Files.createTempDirectory("help"), "Marit")) {
            for (String item : items) {
                AnswerSheet sheet = sheet(file, item);
                for (String name : List.of("Marit", "Jonas")) {
                    var numbers = new HelpNumbers(sheet, person(sheet, name));
                    Measured m = numbers.measured();
                    System.out.println(item + " " + name + " " + m.texts() + " " + m.all());
                    System.out.println(
                            "  precision " + m.all().precision() + " recall " + m.all().recall());
                    System.out.println(
                            "  commonest "
                                    + m.commonest().precision()
                                    + " "
                                    + m.commonest().recall());
                    System.out.println("  " + numbers.keys());
                    m.codes().stream()
                            .limit(12)
                            .forEach(
                                    c ->
                                            System.out.println(
                                                    "  "
                                                            + sheet.tree()
                                                                    .byId(c.code())
                                                                    .map(k -> k.label().in("nb"))
                                                                    .orElse("")
                                                            + " "
                                                            + c.score()
                                                            + " "
                                                            + c.score().precision()
                                                            + " "
                                                            + c.score().recall()));
                }
            }
        }
    }
}
