using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <content>Common tables and recursion.</content>
internal sealed partial class FactsBuilder
{
    private BodyFacts CommonTable(BoundCommonTable table)
    {
        if (table.Id >= _commonTables.Length)
        {
            Array.Resize(ref _commonTables, table.Id + 4);
        }

        if (_commonTables[table.Id] is { } known)
        {
            return known;
        }

        var facts = table is { IsRecursive: true, Step: not null } ? Recursive(table) : Query(table.Query);
        _commonTables[table.Id] = facts;
        return facts;
    }

    // Starts from what the first branch proves and gives up what a further step does not keep, until nothing changes.
    private BodyFacts Recursive(BoundCommonTable table)
    {
        const int MaxRounds = 8;
        var operation = (BoundSetOperation)table.Query.Body;
        var anchor = Body(table.Anchor!);
        var assumed = Assumed(anchor, round: 0);
        for (var round = 1; round <= MaxRounds; round++)
        {
            _commonTables[table.Id] = assumed;
            var step = Body(table.Step!);
            var next = Combine(operation, anchor, step);
            if (Same(assumed, next))
            {
                return Finish(table, next);
            }

            assumed = Assumed(next, round);
        }

        return Finish(table, Unknown(table.Names.Length));
    }

    // Of one step's rows neither keys nor their number are known; values that keep growing are given up.
    private static BodyFacts Assumed(BodyFacts facts, int round)
    {
        const int RoundsOfGrowth = 3;
        return new BodyFacts(facts.Nulls, facts.Lineage, [], RowCount.Many)
        {
            Domains = round < RoundsOfGrowth ? facts.Domains : null,
            Inclusions = facts.Inclusions,
        };
    }

    private BodyFacts Finish(BoundCommonTable table, BodyFacts facts)
    {
        // With a key given, each of its values has one row in the end: the last one, and of several in one step the engine's choice.
        if (table.UsingKey is not null)
        {
            TaintRows(NondeterminismKind.ChosenRow, "using key", null);
        }

        var keys = table.UsingKey is { } key ? [key] : table.UnionAll ? new List<int[]>() : facts.Keys;
        var rows = facts.Rows.IsAtLeastOne() ? RowCount.AtLeastOne : RowCount.Many;
        var all = new BodyFacts(facts.Nulls, facts.Lineage, keys, rows) { Domains = facts.Domains, Inclusions = facts.Inclusions };
        OrderLineage(table.Query.OrderBy, table.Query.Limit is not null);
        return Limited(all, table.Query.Limit, table.Query.OrderBy, null);
    }

    private static bool Same(BodyFacts left, BodyFacts right)
    {
        for (var i = 0; i < left.Nulls.Length; i++)
        {
            if (left.Nulls[i] != right.Nulls[i] || !left.Lineage[i].SequenceEqual(right.Lineage[i])
                || (left.DomainOf(i) is { } domain && !ValueDomain.Same(domain, right.DomainOf(i))))
            {
                return false;
            }
        }

        return left.Inclusions is null || (right.Inclusions is { } kept && left.Inclusions.TrueForAll(inclusion => kept.Exists(inclusion.IsSame)));
    }
}
