using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Lists, structs, maps, what is taken out of them, and functions over them.</summary>
internal sealed partial class Binder
{
    private BoundOperator BindRow(RowExpression syntax)
    {
        var items = _isPostgres ? BindRowItems(syntax.Items) : BindAll(syntax.Items);
        if (items.Length == 0 && _dialect.Kind == Dialects.DialectKind.DuckDb)
        {
            Report(BindingDiagnostics.UnsupportedForm, syntax.Span, "A row needs at least one value.");
        }

        var fields = new SqlField[items.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            if (items[i].Type.IsUnknown)
            {
                return new BoundOperator(SqlType.Unknown, syntax.Span, BoundOperation.Row, items);
            }

            fields[i] = new SqlField("", items[i].Type);
        }

        return new BoundOperator(SqlType.Struct(fields), syntax.Span, BoundOperation.Row, items);
    }

    private BoundExpression BindList(ListExpression syntax)
    {
        if (_isPostgres)
        {
            return BindPostgresArray(syntax, null);
        }

        var items = BindAll(syntax.Items);
        var element = items.Length == 0 ? SqlType.Null : CommonTypeOf(items, "a list");
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Convert(items[i], element);
        }

        return new BoundOperator(element.IsUnknown ? element : SqlType.List(element), syntax.Span, BoundOperation.List, items);
    }

    private BoundOperator BindStruct(StructExpression syntax)
    {
        var values = new BoundExpression[syntax.Fields.Count];
        var fields = new SqlField[values.Length];
        var isKnown = true;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BindExpression(syntax.Fields[i].Value);
            isKnown &= !values[i].Type.IsUnknown;
            fields[i] = new SqlField(Fold(syntax.Fields[i].Name), values[i].Type);
        }

        var names = string.Join(",", fields.Select(field => field.Name));
        return new BoundOperator(isKnown ? SqlType.Struct(fields) : SqlType.Unknown, syntax.Span, BoundOperation.Struct, values, names);
    }

    private BoundOperator BindMap(MapExpression syntax)
    {
        var count = syntax.Entries.Count;
        var keys = new BoundExpression[count];
        var values = new BoundExpression[count];
        for (var i = 0; i < count; i++)
        {
            keys[i] = BindExpression(syntax.Entries[i].Key);
            values[i] = BindExpression(syntax.Entries[i].Value);
        }

        var key = count == 0 ? SqlType.Null : CommonTypeOf(keys, "a map");
        var value = count == 0 ? SqlType.Null : CommonTypeOf(values, "a map");
        var operands = new BoundExpression[2 * count];
        for (var i = 0; i < count; i++)
        {
            operands[2 * i] = Convert(keys[i], key);
            operands[(2 * i) + 1] = Convert(values[i], value);
        }

        var type = key.IsUnknown || value.IsUnknown ? SqlType.Unknown : SqlType.Map(key, value);
        return new BoundOperator(type, syntax.Span, BoundOperation.Map, operands);
    }

    private BoundOperator BindComprehension(ListComprehensionExpression syntax)
    {
        var source = BindExpression(syntax.Source);
        var element = source.Type.Kind is SqlTypeKind.List or SqlTypeKind.Array ? source.Type.Element! : SqlType.Unknown;
        var types = new[] { element, SqlType.BigInt };
        var mark = DeclareVariables(syntax.Variables, types);
        var ids = DeclaredIds(mark);
        var condition = syntax.Condition is null ? null : RequireBoolean(BindExpression(syntax.Condition));
        var result = BindExpression(syntax.Result);
        var names = DeclaredNames(mark);
        _variables.RemoveRange(mark, _variables.Count - mark);
        var body = new BoundLambda(syntax.Span, ids, names, result);
        var type = result.Type.IsUnknown ? SqlType.Unknown : SqlType.List(result.Type);
        BoundExpression[] operands = condition is null ? [source, body] : [source, body, new BoundLambda(syntax.Span, ids, names, condition)];
        return new BoundOperator(type, syntax.Span, BoundOperation.Comprehension, operands);
    }

    private BoundLambda BindLambda(LambdaExpression syntax, IReadOnlyList<SqlType> types)
    {
        var mark = DeclareVariables(syntax.Parameters, types);
        var ids = DeclaredIds(mark);
        var names = DeclaredNames(mark);
        var body = BindExpression(syntax.Body);
        _variables.RemoveRange(mark, _variables.Count - mark);
        return new BoundLambda(syntax.Span, ids, names, body);
    }

    private int DeclareVariables(NodeList<Identifier> names, IReadOnlyList<SqlType> types)
    {
        var mark = _variables.Count;
        for (var i = 0; i < names.Count; i++)
        {
            var type = i < types.Count ? types[i] : SqlType.Unknown;
            _variables.Add(new Variable(Fold(names[i]), type, _nextVariable++));
        }

        return mark;
    }

    private string[] DeclaredNames(int mark)
    {
        var names = new string[_variables.Count - mark];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = _variables[mark + i].Name;
        }

        return names;
    }

    private int[] DeclaredIds(int mark)
    {
        var ids = new int[_variables.Count - mark];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = _variables[mark + i].Id;
        }

        return ids;
    }
}
