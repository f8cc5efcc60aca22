using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Functions whose result has the shape that a constant argument spells out.</summary>
internal sealed partial class Binder
{
    /// <summary>The type that a constant gives the result of a call; null where none does.</summary>
    private SqlType? ConstantShape(string name, FunctionCallExpression syntax)
    {
        if (syntax.Arguments.Count != 2)
        {
            return null;
        }

        return name switch
        {
            "date_part" or "datepart" when syntax.Arguments[0].Value is ListExpression parts => DateParts(parts),
            "from_json" or "from_json_strict" or "json_transform" or "json_transform_strict"
                when syntax.Arguments[1].Value is LiteralExpression { Kind: LiteralKind.String } structure => JsonShape(structure.Text),
            _ => null,
        };
    }

    // date_part(['year', 'month'], d) gives a struct with a field for each.
    private static SqlType? DateParts(ListExpression parts)
    {
        var fields = new SqlField[parts.Items.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            if (parts.Items[i] is not LiteralExpression { Kind: LiteralKind.String } part)
            {
                return null;
            }

            fields[i] = new SqlField(part.Text, part.Text is "epoch" or "julian" ? SqlType.Double : SqlType.BigInt);
        }

        return SqlType.Struct(fields);
    }

    // '{"a": "INTEGER", "b": ["VARCHAR"]}' reads as a struct literal whose strings are names.
    private SqlType? JsonShape(string structure) =>
        ParseExpression("select " + structure) is { } shape ? ShapeOf(shape) : null;

    private SqlType? ShapeOf(Expression shape)
    {
        switch (shape)
        {
            case NameExpression { Name.Parts: { Count: 1 } type }:
                return ParseExpression("select null::" + type[0].Value) is CastExpression cast ? _types.Resolve(cast.Type) : null;
            case ListExpression { Items: { Count: 1 } items } when ShapeOf(items[0]) is { } element:
                return SqlType.List(element);
            case StructExpression { Fields: var members }:
                var fields = new SqlField[members.Count];
                for (var i = 0; i < fields.Length; i++)
                {
                    if (ShapeOf(members[i].Value) is not { } type)
                    {
                        return null;
                    }

                    fields[i] = new SqlField(members[i].Name.Value, type);
                }

                return SqlType.Struct(fields);
            default:
                return null;
        }
    }

    private Expression? ParseExpression(string text)
    {
        var tree = SqlParser.Parse(new SourceText(text, ""), _dialect);
        return tree.Diagnostics.Count == 0
            && tree.Statements is { Count: 1 } statements
            && statements[0] is QueryStatement { Query.Body: SelectBody { Items: { Count: 1 } items } }
                ? items[0].Value
                : null;
    }
}
