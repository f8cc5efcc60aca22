using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Hashes, and rows as documents.</summary>
internal sealed partial class TSqlReader
{
    // "HASHBYTES": of varchar the bytes of its code page, which are those of UTF-8 for what is ASCII; nvarchar has two for each character.
    private static NeutralCall? Hashed(BoundCall call) => call.Arguments is [var name, { Type.Kind: SqlTypeKind.Text or SqlTypeKind.Char } value]
        ? Translator.Constant(name)?.ToUpperInvariant() switch
        {
            "MD5" => new NeutralCall(SqlType.Text, call.Span, Operation.Md5, value) { Origin = call },
            "SHA1" or "SHA" => new NeutralCall(SqlType.Text, call.Span, Operation.Sha1, value) { Origin = call },
            "SHA2_256" => new NeutralCall(SqlType.Text, call.Span, Operation.Sha256, value) { Origin = call },
            "SHA2_512" => new NeutralCall(SqlType.Text, call.Span, Operation.Sha512, value) { Origin = call },
            _ => null,
        }
        : null;

    /// <summary>
    /// A row as the text of an object ("FOR JSON", "How FOR JSON converts SQL Server data types"): members that are null are left out unless
    /// asked for; null where a column has a type whose text differs.
    /// </summary>
    public static NeutralCall? RowText(BoundExpression at, IReadOnlyList<BoundSelectItem> items, bool withNulls)
    {
        var members = new List<BoundExpression>();
        foreach (var item in items)
        {
            if (item.Name.Length == 0 || item.Name.IndexOfAny(['.', '"', '\\']) >= 0 || MemberText(item.Value) is not { } value)
            {
                return null;
            }

            BoundExpression member = new NeutralCall(SqlType.Text, at.Span, Operation.Concat, Text(at, $"\"{item.Name}\":"), value);
            members.Add(withNulls ? new BoundOperator(SqlType.Text, at.Span, BoundOperation.Coalesce, [member, Text(at, $"\"{item.Name}\":null")]) : member);
        }

        BoundExpression list = members.Count == 1
            ? new BoundOperator(SqlType.Text, at.Span, BoundOperation.Coalesce, [members[0], Text(at, "")])
            : new NeutralCall(SqlType.Text, at.Span, Operation.ConcatWithSeparator, [Text(at, ","), .. members]);
        return new NeutralCall(SqlType.Text, at.Span, Operation.Concat, Text(at, "{"), list, Text(at, "}"));
    }

    private static BoundExpression? MemberText(BoundExpression value)
    {
        // What is a document already goes in as it is.
        if (value is BoundCall { Name: "json_query" } or BoundSubquery { Query.Body: BoundSelect { Items: [{ Value: BoundCall { Name: "for json" } }] } })
        {
            return value;
        }

        return TypeClasses.Of(value.Type) switch
        {
            TypeClass.Integer or TypeClass.Decimal => new BoundCast(SqlType.Text, value.Span, value, isTry: false, isImplicit: false),
            TypeClass.Boolean => new BoundCase(
                SqlType.Text, value.Span,
                [new BoundOperator(SqlType.Boolean, value.Span, BoundOperation.Equal, [value, Number(value, "1")]), new BoundOperator(SqlType.Boolean, value.Span, BoundOperation.Equal, [value, Number(value, "0")])],
                [Text(value, "true"), Text(value, "false")], null),
            TypeClass.Date => Quoted(new NeutralCall(SqlType.Text, value.Span, Operation.FormatDate, value) { Detail = "%Y-%m-%d" }),
            TypeClass.Timestamp when value.Type is { Name: "smalldatetime" } or { Precision: 0 } => Quoted(new NeutralCall(SqlType.Text, value.Span, Operation.FormatDate, value) { Detail = "%Y-%m-%dT%H:%M:%S" }),
            TypeClass.Text => Quoted(new NeutralCall(SqlType.Text, value.Span, Operation.JsonEscaped, value)),
            _ => null,
        };
    }

    private static NeutralCall Quoted(BoundExpression text) => new(SqlType.Text, text.Span, Operation.Concat, Text(text, "\""), text, Text(text, "\""));
}
