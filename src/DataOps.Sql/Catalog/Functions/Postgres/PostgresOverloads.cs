using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>
/// Chooses among signatures as PostgreSQL does for functions (documentation, 10.3) and operators (10.2): an exact match, else of those
/// that implicit casts reach the one with most exact matches, then with most preferred types, then by the category that all
/// signatures accept for literals of unknown type.
/// </summary>
internal static class PostgresOverloads
{
    /// <summary>The signatures left when the rules are through: one, or several that are equally good, or none.</summary>
    public static List<PostgresCandidate> Choose(List<PostgresCandidate> candidates, IReadOnlyList<Operand> operands)
    {
        var left = candidates.FindAll(candidate => Accepts(candidate, operands));
        if (left.Count > 1)
        {
            left.RemoveAll(candidate => left.Exists(other => IsPreferred(other, candidate)));
        }

        return left.Count > 1 ? Select(left, operands) : left;
    }

    // Of two that take the same, the one that is not variadic and needs fewer defaults.
    private static bool IsPreferred(PostgresCandidate other, PostgresCandidate candidate) =>
        !ReferenceEquals(other, candidate)
        && (candidate.IsVariadic || candidate.Defaults > 0)
        && (candidate.IsVariadic == other.IsVariadic ? other.Defaults < candidate.Defaults : !other.IsVariadic)
        && other.Parameters.SequenceEqual(candidate.Parameters);

    // An operator's literal of unknown type is first taken for the type of the other operand.
    public static PostgresCandidate? Exact(List<PostgresCandidate> candidates, IReadOnlyList<Operand> operands, bool isOperator)
    {
        var types = new string[operands.Count];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = IsOpen(operands[i]) ? "" : PostgresTypes.NameOf(operands[i].Type);
        }

        if (isOperator && types.Length == 2)
        {
            types[0] = types[0].Length == 0 ? types[1] : types[0];
            types[1] = types[1].Length == 0 ? types[0] : types[1];
        }

        return Array.IndexOf(types, "") >= 0
            ? null
            : candidates.Find(candidate =>
            {
                var isExact = true;
                for (var i = 0; i < types.Length; i++)
                {
                    isExact &= PostgresTypes.NameOf(candidate.Parameters[i]) == types[i];
                }

                return isExact;
            });
    }

    private static bool Accepts(PostgresCandidate candidate, IReadOnlyList<Operand> operands)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            var target = candidate.Parameters[i];
            if (!IsOpen(operands[i]) && !target.IsUnknown && !Polymorphism.IsPolymorphic(target) && !PostgresTypes.Instance.IsImplicit(operands[i].Type, target))
            {
                return false;
            }
        }

        return Polymorphism.TryBind(candidate.Parameters, operands) is not null;
    }

    private static List<PostgresCandidate> Select(List<PostgresCandidate> candidates, IReadOnlyList<Operand> operands)
    {
        var types = PostgresTypes.Instance;
        var left = Best(candidates, operands, (parameter, operand) => IsSame(parameter, operand.Type));
        if (left.Count > 1)
        {
            left = Best(
                left,
                operands,
                (parameter, operand) => IsSame(parameter, operand.Type)
                    || (types.IsPreferred(parameter) && types.Category(parameter) == types.Category(operand.Type)));
        }

        if (left.Count == 1 || !operands.Any(IsOpen))
        {
            return left;
        }

        left = ByCategory(left, operands);
        return left.Count > 1 ? ByKnownType(left, operands) : left;
    }

    // Those with the most operands for which a test holds.
    private static List<PostgresCandidate> Best(List<PostgresCandidate> candidates, IReadOnlyList<Operand> operands, Func<SqlType, Operand, bool> test)
    {
        var best = new List<PostgresCandidate>();
        var most = -1;
        foreach (var candidate in candidates)
        {
            var count = 0;
            for (var i = 0; i < operands.Count; i++)
            {
                count += !IsOpen(operands[i]) && test(candidate.Parameters[i], operands[i]) ? 1 : 0;
            }

            if (count > most)
            {
                best.Clear();
                most = count;
            }

            if (count == most)
            {
                best.Add(candidate);
            }
        }

        return best;
    }

    // For each literal the category all accept, or text when any does; then its preferred type when any takes that.
    private static List<PostgresCandidate> ByCategory(List<PostgresCandidate> candidates, IReadOnlyList<Operand> operands)
    {
        var types = PostgresTypes.Instance;
        var left = candidates;
        for (var i = 0; i < operands.Count; i++)
        {
            if (!IsOpen(operands[i]))
            {
                continue;
            }

            var place = i;
            var categories = candidates.Select(candidate => types.Category(candidate.Parameters[place])).Distinct().ToArray();
            var category = Array.IndexOf(categories, PostgresTypes.StringCategory) >= 0 ? PostgresTypes.StringCategory : categories[0];
            if (categories.Length > 1 && category != PostgresTypes.StringCategory)
            {
                return candidates;
            }

            var hasPreferred = candidates.Exists(candidate => IsPreferredIn(candidate.Parameters[place], category));
            left = left.FindAll(candidate => hasPreferred
                ? IsPreferredIn(candidate.Parameters[place], category)
                : types.Category(candidate.Parameters[place]) == category);
        }

        return left.Count == 0 ? candidates : left;
    }

    private static bool IsPreferredIn(SqlType type, char category) =>
        PostgresTypes.Instance.Category(type) == category && PostgresTypes.Instance.IsPreferred(type);

    // When all known operands have one type, the others are taken for it.
    private static List<PostgresCandidate> ByKnownType(List<PostgresCandidate> candidates, IReadOnlyList<Operand> operands)
    {
        var known = operands.Where(operand => !IsOpen(operand)).Select(operand => operand.Type).ToList();
        if (known.Count == 0 || known.Exists(type => !IsSame(type, known[0])))
        {
            return candidates;
        }

        var assumed = operands.Select(_ => Operand.Value(known[0])).ToArray();
        var left = candidates.FindAll(candidate => Accepts(candidate, assumed));
        return left.Count == 1 ? left : candidates;
    }

    private static bool IsSame(SqlType left, SqlType right) => PostgresTypes.NameOf(left) == PostgresTypes.NameOf(right);

    private static bool IsOpen(Operand operand) => PostgresTypeRules.IsOpen(operand);
}
