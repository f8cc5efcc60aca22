namespace DataOps.Sql.Facts;

/// <summary>What a result's columns say of one another, as it is told: minimal, without what keys say already.</summary>
internal static class OutputDependencies
{
    private const int Max = 16;

    public static IReadOnlyList<FunctionalDependency> Of(BodyFacts body)
    {
        if (body.Dependencies is not { } known || body.Nulls.Length == 0)
        {
            return [];
        }

        var count = body.Nulls.Length;
        var found = new List<FunctionalDependency>();
        if (!body.Rows.IsAtMostOne() && known.Constants.Count > 0)
        {
            var constants = new ColumnSet(count);
            known.Close(constants);
            found.Add(new FunctionalDependency([], Places(constants, count, [])));
        }

        foreach (var rule in known.Rules)
        {
            if (found.Count == Max || rule.From.Length == 0)
            {
                continue;
            }

            var from = known.Minimize(rule.From, new ColumnSet(count));
            Array.Sort(from);
            if (from.Length == 0 || body.Keys.Exists(key => Array.TrueForAll(key, place => Array.IndexOf(from, place) >= 0))
                || found.Exists(dependency => dependency.From.SequenceEqual(from)))
            {
                continue;
            }

            var decided = new ColumnSet(count);
            foreach (var place in from)
            {
                decided.Add(place);
            }

            known.Close(decided);
            var constants = new ColumnSet(count);
            known.Close(constants);
            var to = Places(decided, count, [.. from, .. Places(constants, count, [])]);
            if (to.Length > 0)
            {
                found.Add(new FunctionalDependency(from, to));
            }
        }

        return found;
    }

    public static IReadOnlyList<IReadOnlyList<int>> EqualitiesOf(BodyFacts body)
    {
        if (body.Dependencies is not { Equal.Count: > 0 } known)
        {
            return [];
        }

        var sets = new List<IReadOnlyList<int>>();
        var seen = new ColumnSet(Math.Max(body.Nulls.Length, 1));
        foreach (var pair in known.Equal)
        {
            if (seen[pair.Key])
            {
                continue;
            }

            var same = seen.CopyEmpty();
            same.Add(pair.Key);
            known.CloseEqual(same);
            seen.Union(same);
            sets.Add(Places(same, body.Nulls.Length, []));
        }

        return sets;
    }

    private static int[] Places(ColumnSet set, int count, int[] without)
    {
        var places = new List<int>();
        for (var place = 0; place < count; place++)
        {
            if (set[place] && Array.IndexOf(without, place) < 0)
            {
                places.Add(place);
            }
        }

        return [.. places];
    }
}
