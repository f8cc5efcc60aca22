using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <content>What remains known of a from clause where only some columns are shown.</content>
internal sealed partial class FactsBuilder
{
    private const int MaxRules = 12;

    // Columns or places that are looked at together.
    private readonly List<int> _exact = [];

    // What is known of the items beside their keys.
    private void AddShown(BoundSelect select, BodyFacts facts, SelectScope scope, int firstInclusion)
    {
        var dependencies = select.ExpandsRows || select.Grouping?.Sets is not null ? null : ShownDependencies(scope);
        facts.Domains = ShownDomains(select);
        facts.Dependencies = dependencies;
        facts.Inclusions = ShownInclusions(scope, firstInclusion);
        facts.Ranks = ShownRanks(select);
    }

    private List<int>? ShownRanks(BoundSelect select)
    {
        List<int>? ranks = null;
        for (var i = 0; i < select.Items.Length; i++)
        {
            if (select.Items[i].Value is BoundColumn column
                ? _ranks is not null && _ranks.Contains(column.Id)
                : WindowOf(select.Items[i].Value) is { Name: "row_number" or "rank" or "dense_rank" or "rank_dense" or "ntile" })
            {
                (ranks ??= []).Add(i);
            }
        }

        return ranks;
    }

    private Dependencies? ShownDependencies(SelectScope scope)
    {
        NumberItems(scope);
        var (source, items) = (scope.Dependencies, scope.Select.Items);
        var shown = TakeDependencies();
        List<(int[] Columns, int Place)>? expressions = null;
        for (var i = 0; i < items.Length; i++)
        {
            var value = Unwrap(items[i].Value);
            if (value is BoundColumn column)
            {
                if (source.IsConstant(column.Id))
                {
                    shown.AddConstant(i);
                }

                continue;
            }

            _exact.Clear();
            if (!CollectExact(value, _exact))
            {
                continue;
            }

            if (AreConstant(_exact, source))
            {
                shown.AddConstant(i);
            }
            else if (_exact.Count <= 4)
            {
                (expressions ??= []).Add(([.. _exact], i));
            }
        }

        AddEqualItems(scope, shown);
        foreach (var rule in source.Rules)
        {
            AddShownRule(rule, scope, shown);
        }

        if (expressions is not null)
        {
            foreach (var (from, place) in expressions)
            {
                if (shown.Rules.Count < MaxRules && PlacesOf(from, scope.Ids) is { } places)
                {
                    shown.AddRule(places, [place]);
                }
            }
        }

        if (!shown.IsEmpty)
        {
            return shown;
        }

        GiveBack(shown);
        return null;
    }

    private static bool AreConstant(List<int> columns, Dependencies dependencies)
    {
        foreach (var column in columns)
        {
            if (!dependencies.IsConstant(column))
            {
                return false;
            }
        }

        return true;
    }

    private void AddEqualItems(SelectScope scope, Dependencies shown)
    {
        var columns = scope.Columns;
        for (var i = 1; i < columns.Length; i++)
        {
            if (columns[i] < 0)
            {
                continue;
            }

            var place = scope.Dependencies.HasEqual(columns[i])
                ? FirstEqual(columns, i, scope.Dependencies)
                : Array.IndexOf(columns, columns[i], 0, i);
            if (place >= 0 && place < i)
            {
                shown.AddEqual(place, i);
            }
        }
    }

    private int FirstEqual(int[] columns, int place, Dependencies dependencies)
    {
        var same = TakeSet();
        same.Add(columns[place]);
        dependencies.CloseEqual(same);
        var first = FirstOf(columns, same);
        GiveBack(same);
        return first;
    }

    private void AddShownRule(Dependencies.Rule rule, SelectScope scope, Dependencies shown)
    {
        if (shown.Rules.Count >= MaxRules)
        {
            return;
        }

        var source = scope.Dependencies;
        var from = ToOutput(rule.From, scope);
        if (from is null && source.Constants.Count > 0 && rule.From.Length > 1)
        {
            // What is constant need not be shown.
            from = ToOutput(Minimized(rule.From, source), scope);
        }

        if (from is null)
        {
            return;
        }

        _exact.Clear();
        for (var i = 0; i < scope.Ids.Length; i++)
        {
            var id = scope.Ids[i];
            if (id >= 0 && (rule.To is null ? id >= rule.First && id < rule.End : Array.IndexOf(rule.To, id) >= 0) && Array.IndexOf(from, i) < 0)
            {
                _exact.Add(i);
            }
        }

        if (_exact.Count > 0)
        {
            shown.AddRule(from, [.. _exact]);
        }
    }

    private static int[]? PlacesOf(int[] columns, int[] ids)
    {
        int[]? places = null;
        for (var i = 0; i < columns.Length; i++)
        {
            var place = Array.IndexOf(ids, columns[i]);
            if (place < 0)
            {
                return null;
            }

            (places ??= new int[columns.Length])[i] = place;
        }

        Array.Sort(places);
        return places;
    }
}
