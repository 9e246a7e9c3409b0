package org.feltbok.coding.agreement;

import org.feltbok.analysis.agreement.Agreement;
import org.feltbok.analysis.agreement.Bootstrap;
import org.feltbok.analysis.agreement.Codings;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodedTexts;
import org.feltbok.coding.Coder;
import org.feltbok.coding.OpenRoundsStore;
import org.feltbok.store.Study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far two coders agree on the answers to a question, as a person may know it.
 *
 * @param sheet the answers with what every coder gave
 * @param coders everybody who is to code them or has begun; the two compared first
 * @param pairing what the two gave and what is settled; no texts where it is hidden
 * @param hidden who works codes and does not see yet what others did
 * @param codes each code that one of them gave, the least alike first
 * @param questions the questions that the same two are both done with some answers to
 * @param layer kind of the layer that counts in figures; empty = a coder's own codings count
 * @param standing how far figures of what is agreed rest on agreement, where that layer counts
 * @param mixUps what the two gave in place of each other, the most frequent first
 * @param each every coder against all the others, in the order of the coders
 */
public record Comparison(
        AnswerSheet sheet,
        List<Coder> coders,
        Pairing pairing,
        boolean hidden,
        List<OfCode> codes,
        Agreement pooled,
        Agreement sets,
        List<OfQuestion> questions,
        Optional<String> layer,
        Standing standing,
        List<MixUp> mixUps,
        List<OfCoder> each) {
    /** One seed for all, so that the same codings give the same intervals. */
    public static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 2018);

    /**
     * A code and how far the two agree about it.
     *
     * @param both in how many answers both gave it
     * @param one in how many only the first did
     * @param other in how many only the second did
     * @param signs of the words it stands on
     */
    public record OfCode(
            Code code, int both, int one, int other, Agreement agreement, Agreement signs) {}

    /** A question, all codes pooled. */
    public record OfQuestion(CodableItem item, Agreement pooled) {}

    /**
     * A coder, how far they agree with the others, and in how many answers that others are done
     * with too.
     */
    public record OfCoder(Coder coder, int texts, Codings.OfCoder with) {}

    /** Before anything is read. */
    public static final Comparison NONE =
            drawn(AnswerSheet.NONE, List.of(), Pairing.of(List.of(), List.of(), List.of()), false)
                    .with(List.of(), Optional.empty(), Standing.NOTHING, List.of());

    /** The key of a text about what is compared, which may be passages of interviews. */
    public String key(String key) {
        return sheet.item() == null ? key : CodableItem.key(sheet.item().itemId(), key);
    }

    private Comparison with(
            List<OfQuestion> all,
            Optional<String> counting,
            Standing stands,
            List<OfCoder> everyone) {
        return new Comparison(
                sheet, coders, pairing, hidden, codes, pooled, sets, all, counting, stands, mixUps,
                everyone);
    }

    /**
     * @param item identity of the question; empty = the first
     * @param pair identities of the two wanted; others are taken where they are no coders
     * @param person who works
     * @param former what was read before: where nobody coded since, its numbers still hold
     */
    public static Comparison read(
            Study study,
            Language language,
            String item,
            List<String> pair,
            String person,
            Comparison former) {
        AnswerSheet sheet = sheet(study, language, item);
        if (sheet.item() == null) {
            return NONE;
        }
        List<Coder> coders = coders(sheet, pair);
        Set<String> unseen = study.read(h -> Blindness.unseenOfOwn(h, person));
        OpenRoundsStore rounds = study.read(h -> OpenRoundsStore.of(h, person));
        Predicate<String> hidden = i -> unseen.contains(i) || rounds.areOf(two(coders), i);
        boolean hides = hidden.test(sheet.item().itemId());
        List<CodedText> texts = open(sheet, rounds);
        List<Decision> settled = hides ? List.of() : settled(study, sheet);
        Pairing pairing =
                hides || coders.size() < 2
                        ? Pairing.of(two(coders), List.of(), List.of())
                        : Pairing.of(two(coders), texts, settled);
        Comparison made =
                former.isCodedAs(sheet, pairing)
                        ? former.counted(sheet, coders, pairing, hides)
                        : drawn(sheet, coders, pairing, hides);
        List<OfQuestion> questions = new ArrayList<>();
        String book = sheet.item().codebookId();
        Optional<String> layer = study.read(h -> new AgreementStore(h).countingLayer(book));
        boolean agreed = layer.filter(Layer.AGREED.kind()::equals).isPresent();
        Set<String> lone = agreed ? study.read(h -> new AgreementStore(h).alone(book)) : Set.of();
        Standing stands = Standing.NOTHING;
        for (CodableItem other : sheet.items()) {
            boolean same = other.itemId().equals(sheet.item().itemId());
            AnswerSheet read = same ? sheet : sheet(study, language, other.itemId());
            List<CodedText> all = same ? texts : open(read, rounds);
            if (agreed && other.codebookId().equals(book)) {
                stands =
                        stands.plus(
                                hidden.test(other.itemId()) || all.size() < read.texts().size()
                                        ? Standing.HIDDEN
                                        : Standing.of(
                                                read.texts().all(),
                                                same ? settled : settled(study, read),
                                                read.people(),
                                                lone));
            }
            if (coders.size() > 1 && !hidden.test(other.itemId())) {
                Codings codings = Pairing.of(two(coders), all, List.of()).codings();
                Agreement pooled = codings.codes(codings.inUse(), Bootstrap.NONE);
                if (pooled.clusters() > 0) {
                    questions.add(new OfQuestion(other, pooled));
                }
            }
        }
        return made.with(questions, layer, stands, hides ? List.of() : each(coders, texts));
    }

    /** The texts that nobody shares behind the back of who looks. */
    private static List<CodedText> open(AnswerSheet sheet, OpenRoundsStore rounds) {
        return sheet.texts().all().stream().filter(t -> !rounds.hides(t)).toList();
    }

    private static List<OfCoder> each(List<Coder> coders, List<CodedText> texts) {
        if (coders.size() < 2) {
            return List.of();
        }
        List<String> ids = coders.stream().map(Coder::id).toList();
        Codings codings = Pairing.of(ids, texts, List.of()).codings();
        Set<String> used = codings.inUse();
        List<OfCoder> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            found.add(new OfCoder(coders.get(i), codings.shared(i), codings.coder(i, used)));
        }
        return found;
    }

    private static List<Decision> settled(Study study, AnswerSheet sheet) {
        CodableItem item = Objects.requireNonNull(sheet.item());
        return study.read(h -> new AgreementStore(h).decisions(item.codebookId(), item.itemId()));
    }

    private static AnswerSheet sheet(Study study, Language language, String item) {
        return AnswerSheet.readWithInterviews(
                study,
                items -> items.stream().filter(i -> isCalled(i, item)).findFirst(),
                language,
                new Texts(language).get("agreement.interviews"));
    }

    private static boolean isCalled(CodableItem item, String wanted) {
        return item.itemId().equals(wanted)
                || item.name().equals(wanted)
                || item.shortName().equalsIgnoreCase(wanted);
    }

    private static List<String> two(List<Coder> coders) {
        return coders.stream().limit(2).map(Coder::id).toList();
    }

    /** Those asked for first, then in the order of the study; who did most comes before others. */
    private static List<Coder> coders(AnswerSheet sheet, List<String> pair) {
        Set<String> assigned =
                sheet.assigned().coders().values().stream()
                        .flatMap(Collection::stream)
                        .collect(Collectors.toSet());
        CodedTexts texts = sheet.texts();
        return sheet.people().stream()
                .filter(p -> assigned.contains(p.id()) || texts.worked(p.id()) > 0)
                .sorted(
                        Comparator.comparing((Coder c) -> !pair.contains(c.id()))
                                .thenComparing(c -> -texts.done(c.id())))
                .toList();
    }

    /** Whether the two gave these very answers the same codes, so that all numbers are the same. */
    private boolean isCodedAs(AnswerSheet other, Pairing coded) {
        return coded.coders().equals(pairing.coders())
                && coded.texts().equals(pairing.texts())
                && other.tree().all().equals(sheet.tree().all());
    }

    /** With the numbers of this one. */
    private Comparison counted(AnswerSheet read, List<Coder> all, Pairing coded, boolean hides) {
        return new Comparison(
                read,
                all,
                coded,
                hides,
                codes,
                pooled,
                sets,
                List.of(),
                Optional.empty(),
                Standing.NOTHING,
                mixUps,
                List.of());
    }

    private static Comparison drawn(
            AnswerSheet sheet, List<Coder> coders, Pairing pairing, boolean hidden) {
        boolean compared = pairing.coders().size() == 2;
        Codings codings = compared ? pairing.codings() : new Codings(2, List.of());
        Set<String> used = codings.inUse();
        List<OfCode> codes = new ArrayList<>();
        for (Code code : sheet.tree().all()) {
            if (used.contains(code.id())) {
                codes.add(ofCode(codings, code));
            }
        }
        codes.sort(
                Comparator.comparingDouble(
                        (OfCode c) -> c.agreement().alpha().orElse(Double.POSITIVE_INFINITY)));
        return new Comparison(
                sheet,
                coders,
                pairing,
                hidden,
                List.copyOf(codes),
                codings.codes(used, BOOTSTRAP),
                codings.sets(BOOTSTRAP),
                List.of(),
                Optional.empty(),
                Standing.NOTHING,
                MixUp.of(pairing, sheet.tree().all().stream().map(Code::id).toList()),
                List.of());
    }

    private static OfCode ofCode(Codings codings, Code code) {
        int[] counts = codings.table(code.id());
        return new OfCode(
                code,
                counts[0],
                counts[1],
                counts[2],
                codings.code(code.id(), BOOTSTRAP),
                codings.signs(code.id(), Bootstrap.NONE));
    }
}
