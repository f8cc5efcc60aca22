using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>
/// PostgreSQL's polymorphic types (documentation, 38.2.5): in one call all of the <c>anyelement</c> family stand for one type, all of the
/// <c>anycompatible</c> family for the common type of their operands.
/// </summary>
internal sealed class Polymorphism
{
    private readonly SqlType? _element;
    private readonly SqlType? _compatible;

    // A range may be one of several over its type: it is given back as it came.
    private readonly SqlType? _range;

    private Polymorphism(SqlType? element, SqlType? compatible, SqlType? range)
    {
        _element = element;
        _compatible = compatible;
        _range = range;
    }

    /// <summary>Whether it stands for other types.</summary>
    public static bool IsPolymorphic(SqlType type) =>
        type.Kind == SqlTypeKind.Named && type.Name!.StartsWith("any", StringComparison.Ordinal);

    /// <summary>What the families stand for; null when the operands contradict one another.</summary>
    public static Polymorphism? TryBind(SqlType[] parameters, IReadOnlyList<Operand> operands)
    {
        SqlType? element = null;
        var compatible = new List<Operand>();
        var hasCompatible = false;
        var isUndetermined = false;
        SqlType? range = null;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (!IsPolymorphic(parameters[i]) || parameters[i].Name == "any")
            {
                continue;
            }

            var isCompatible = parameters[i].Name!.StartsWith("anycompatible", StringComparison.Ordinal);
            hasCompatible |= isCompatible;
            if (PostgresTypeRules.IsOpen(operands[i]) || operands[i].IsUnknown)
            {
                isUndetermined |= !isCompatible && !operands[i].IsUnknown && operands[i].Form != OperandForm.Parameter;
                continue;
            }

            if (ElementOf(Family(parameters[i].Name!), PostgresTypes.Bare(operands[i].Type)) is not { } found)
            {
                return null;
            }

            if (Family(parameters[i].Name!) is "range" or "multirange")
            {
                var own = PostgresTypes.Bare(operands[i].Type);
                own = IsRange(own) ? own : PostgresTypes.Instance.Subtype(own)!;
                if (range is not null && PostgresTypes.NameOf(range) != PostgresTypes.NameOf(own))
                {
                    return null;
                }

                range = own;
            }

            if (isCompatible)
            {
                compatible.Add(Operand.Value(found));
            }
            else if (element is not null && PostgresTypes.NameOf(element) != PostgresTypes.NameOf(found))
            {
                return null;
            }
            else
            {
                element = found;
            }
        }

        // Literals alone do not say what a polymorphic type stands for.
        if (isUndetermined && element is null && !operands.Any(operand => operand.IsUnknown))
        {
            return null;
        }

        var common = hasCompatible ? TypeRules.Of(Dialects.Dialect.Postgres).Common(compatible) : null;
        return hasCompatible && common is null ? null : new Polymorphism(element, common?.Kind == SqlTypeKind.Null ? SqlType.Text : common, range);
    }

    /// <summary>The type that a parameter or result is in this call; unknown when nothing says.</summary>
    public SqlType Apply(SqlType type)
    {
        if (type is { Kind: SqlTypeKind.Struct, Name: null, Fields.Count: > 0 })
        {
            return SqlType.Struct([.. type.Fields.Select(field => new SqlField(field.Name, Apply(field.Type)))]);
        }

        if (!IsPolymorphic(type) || type.Name == "any")
        {
            return type;
        }

        var element = type.Name!.StartsWith("anycompatible", StringComparison.Ordinal) ? _compatible : _element;
        if (element is null)
        {
            return SqlType.Unknown;
        }

        return Family(type.Name) switch
        {
            "array" => SqlType.List(element),
            "range" => _range ?? PostgresTypes.Instance.Over(element) ?? SqlType.Unknown,
            "multirange" => (_range ?? PostgresTypes.Instance.Over(element)) is { } range && MultirangeOf(range) is { } multirange ? multirange : SqlType.Unknown,
            _ => element,
        };
    }

    // anycompatiblearray and anyarray are of the family array, anyelement and anycompatible of none.
    private static string Family(string name) => name.StartsWith("anycompatible", StringComparison.Ordinal)
        ? name.Substring("anycompatible".Length)
        : name.Substring("any".Length);

    private static SqlType? ElementOf(string family, SqlType type) => family switch
    {
        "array" => type.Kind == SqlTypeKind.List ? PostgresTypes.Innermost(type) : null,
        "nonarray" => type.Kind == SqlTypeKind.List ? null : type,
        "enum" => type.Kind == SqlTypeKind.Enum ? type : null,
        "range" => IsRange(type) ? PostgresTypes.Instance.Subtype(type) : null,
        "multirange" => PostgresTypes.Instance.Subtype(type) is { } range && IsRange(range) ? PostgresTypes.Instance.Subtype(range) : null,
        _ => type,
    };

    private static SqlType? MultirangeOf(SqlType range) =>
        range.Kind == SqlTypeKind.Range ? SqlType.RangeOver(range, PostgresTypes.MultirangeName(range.Name!)) : PostgresTypes.Instance.Over(range);

    private static bool IsRange(SqlType type) =>
        PostgresTypes.Instance.Subtype(type) is { } subtype && PostgresTypes.Instance.Subtype(subtype) is null;
}
