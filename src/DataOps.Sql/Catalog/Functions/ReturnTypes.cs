using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Result types of calls: the signature's own, or for patterns the rule of the function.</summary>
internal static class ReturnTypes
{
    /// <summary>The type; unknown where it depends on data; null when the engine refuses these operands.</summary>
    public static SqlType? Of(BoundCall call)
    {
        // A bare null makes the whole call a null, before the engine looks at what the result depends on.
        if (call.HasNull && TypePatterns.IsPattern(call.Overload.ReturnType) && call.Overload.Nulls.HasFlag(NullBehavior.NullOnNull))
        {
            return SqlType.Null;
        }

        if (ReturnRules.Find(call.Overload.Name) is { } rule)
        {
            return rule(call);
        }

        var type = call.Binding.Apply(call.Overload.ReturnType);
        return TypePatterns.IsPattern(type) ? SqlType.Unknown : type;
    }
}
