using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>
/// The names PostgreSQL gives to columns without an alias: a column's, a function's, a form's own; a cast's or a case's only where
/// nothing within has a better one (documentation, 7.3.2).
/// </summary>
internal static class PostgresNames
{
    private const string Nameless = "?column?";

    /// <summary>The name of an expression.</summary>
    public static string Of(Expression syntax) => Find(syntax).Name ?? Nameless;

    /// <summary>Whether an operator is the word that compares two periods.</summary>
    public static bool IsOverlaps(string word) => word.Equals("overlaps", StringComparison.OrdinalIgnoreCase);

    private static Found Find(Expression syntax) => syntax switch
    {
        StarExpression { Qualifier: { } row } => Strong(Fold(row.Parts[row.Parts.Count - 1])),
        LiteralExpression { Kind: LiteralKind.NationalString } => Weak("bpchar"),
        NameExpression name => Strong(Fold(name.Name.Parts[name.Name.Parts.Count - 1])),
        FunctionCallExpression call => Strong(CallName(call)),
        FieldExpression field => Strong(Fold(field.Field)),
        SubscriptExpression subscript => Find(subscript.Operand),
        SliceExpression slice => Find(slice.Operand),
        CollateExpression collate => Find(collate.Operand),
        CastExpression cast => Find(cast.Operand) is { IsStrong: true } inner ? inner : Weak(TypeName(cast.Type)),
        TypedLiteralExpression typed => Weak(TypeName(typed.Type)),
        IntervalExpression => Weak("interval"),
        CaseExpression @case => @case.Else is { } otherwise && Find(otherwise) is { IsStrong: true } inner ? inner : Weak("case"),
        BinaryExpression { OperatorText: var word } when IsOverlaps(word) => Strong("overlaps"),
        ExistsExpression => Strong("exists"),
        ArrayQueryExpression or ListExpression => Strong("array"),
        RowExpression => Strong("row"),
        AtTimeZoneExpression => Strong("timezone"),
        XmlCallExpression xml => Strong(Fold(xml.Function.Parts[0])),
        JsonCallExpression json => Strong(Fold(json.Function.Parts[0])),
        IsExpression { Test: IsTest.Normalized, Negated: false } => Strong("is_normalized"),
        ScalarQueryExpression { Query.Body: SelectBody { Items: { Count: 1 } items } } => items[0].Alias is { } alias ? Strong(Fold(alias)) : Find(items[0].Value),
        ScalarQueryExpression { Query.Body: ValuesBody } => Strong("column1"),
        _ => default,
    };

    // The grammar makes another function of trim.
    private static string CallName(FunctionCallExpression call) =>
        Fold(call.Name.Parts[call.Name.Parts.Count - 1]) is var name && name == "trim" ? "btrim" : name;

    private static string TypeName(TypeName type)
    {
        var last = type.Name.Parts[type.Name.Parts.Count - 1];
        var word = Fold(last);
        if (last.Quoted)
        {
            return word;
        }

        if (word == "float" && !type.Arguments.IsEmpty)
        {
            return type.Arguments[0] is LiteralExpression { Text: var bits } && int.TryParse(bits, out var count) && count <= 24 ? "float4" : "float8";
        }

        return TypeTables.Of(Dialect.Postgres).TryGetValue(word, out var form) ? PostgresTypes.NameOf(form.Type) : word;
    }

    private static string Fold(Identifier name) => Dialect.Postgres.Fold(name.Value, name.Quoted);

    private static Found Strong(string name) => new(name, isStrong: true);

    private static Found Weak(string name) => new(name, isStrong: false);

    private readonly struct Found(string? name, bool isStrong)
    {
        public string? Name { get; } = name;

        public bool IsStrong { get; } = isStrong;
    }
}
