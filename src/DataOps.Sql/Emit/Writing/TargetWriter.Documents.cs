using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>What values become in documents.</summary>
internal abstract partial class TargetWriter
{
    /// <summary>
    /// A value as a member of a document, so that the engine spells it as the source does; null for types that each spells otherwise.
    /// PostgreSQL writes moments with a T, DuckDB with a blank.
    /// </summary>
    protected string? Member(Translator translator, NeutralCall call, BoundExpression value)
    {
        var written = translator.Argument(call, value);
        switch (TypeClasses.Of(value.Type))
        {
            case TypeClass.Timestamp when Dialect.Kind == DialectKind.DuckDb:
                return $"replace(cast({written.Text} as varchar), ' ', 'T')";
            case TypeClass.Timestamp when Dialect.Kind == DialectKind.Postgres && translator.Source.Kind == DialectKind.DuckDb:
                return $"cast({written.Text} as text)";
            case TypeClass.Text or TypeClass.Integer or TypeClass.Decimal or TypeClass.Double or TypeClass.Boolean or TypeClass.Date or TypeClass.Uuid or TypeClass.Json:
                return written.Text;
            case TypeClass.Unknown when value.Type.Kind == SqlTypeKind.Null:
                return "null";
            case TypeClass.List when TypeClasses.Of(value.Type.Element ?? SqlType.Unknown) is TypeClass.Text or TypeClass.Integer or TypeClass.Boolean or TypeClass.Date or TypeClass.Json:
                return written.Text;
            default:
                return null;
        }
    }

    /// <summary>All arguments as members; null where one cannot be.</summary>
    protected string? Members(Translator translator, NeutralCall call)
    {
        var members = Array.ConvertAll(call.Arguments, argument => Member(translator, call, argument));
        return Array.IndexOf(members, null) >= 0 ? null : string.Join(", ", members);
    }

    /// <summary>Whether two constant keys of an object are the same, of which each engine keeps another.</summary>
    protected static bool RepeatsKey(NeutralCall call)
    {
        var keys = call.Arguments.Where((_, i) => i % 2 == 0).Select(Translator.Constant).ToList();
        return call.Arguments.Length % 2 != 0 || keys.Contains(null) || keys.Distinct(StringComparer.Ordinal).Count() < keys.Count;
    }
}
