package org.feltbok.checks;

import org.feltbok.base.Fault;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.CasesOfResponses.Kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A response that the response rate does not count, for one reason. */
abstract class CaseCheck implements AcrossCheck {
    private final Kind kind;

    CaseCheck(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "case_" + kind.word();
    }

    @Override
    public Map<String, Object> marks(SeenResponse response) {
        return response.isMain() ? Map.of(WHOLE, response.about()) : Map.of();
    }

    @Override
    public Comparison comparing() {
        return new OfCases(kind);
    }

    @Override
    public Fault told(Optional<Item> about, String item, List<Place> first, int more) {
        return Fault.at(
                Fault.Place.none(),
                "responses.cases." + kind.word(),
                first.size() + more,
                first.getFirst().key(),
                first.getFirst().title());
    }
}
