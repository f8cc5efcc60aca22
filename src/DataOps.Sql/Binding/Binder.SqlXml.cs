using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>The functions of SQL/XML and SQL/JSON (PostgreSQL's documentation, 9.15 and 9.16).</summary>
internal sealed partial class Binder
{
    private BoundCall BindXmlCall(XmlCallExpression syntax)
    {
        var name = Fold(syntax.Function.Parts[0]);
        var arguments = new List<BoundExpression>();
        foreach (var argument in syntax.Arguments)
        {
            arguments.Add(XmlArgument(name, arguments.Count, BindExpression(argument.Value)));
        }

        foreach (var attribute in syntax.Attributes)
        {
            arguments.Add(BindExpression(attribute.Value));
        }

        var type = name switch
        {
            "xmlexists" => SqlType.Boolean,
            "xmlserialize" when syntax.Type is { } written => _types.Resolve(written),
            _ => SqlType.Xml,
        };
        return new BoundCall(type, syntax.Span, name, FunctionKind.Scalar, [.. arguments])
        {
            Form = new BoundCallForm
            {
                Name = syntax.Name is { } element ? Fold(element) : null,
                Arguments = syntax.Arguments.Count,
                ArgumentNames = NamesOf(syntax.Arguments),
                PassedNames = NamesOf(syntax.Attributes),
                Words = syntax.Options.Length == 0 ? [] : [syntax.Options],
            },
        };
    }

    private BoundExpression XmlArgument(string function, int place, BoundExpression value) => function switch
    {
        "xmlconcat" or "xmlserialize" => ConvertOrReport(value, SqlType.Xml),
        "xmlroot" => ConvertOrReport(value, place == 0 ? SqlType.Xml : SqlType.Text),
        "xmlexists" => ConvertOrReport(value, place == 0 ? SqlType.Text : SqlType.Xml),
        _ => value,
    };

    private BoundExpression BindJsonCall(JsonCallExpression syntax)
    {
        var name = Fold(syntax.Function.Parts[0]).ToLowerInvariant();
        var clauses = syntax.Clauses;
        var isAggregate = name is "json_objectagg" or "json_arrayagg";
        var clause = _clause;
        if (isAggregate && !EnterAggregate(syntax, name))
        {
            return Error(syntax);
        }

        var arguments = new List<BoundExpression>(BindAll(syntax.Arguments));
        foreach (var passed in clauses.Passing)
        {
            arguments.Add(BindExpression(passed.Value));
        }

        if (clauses.OnEmpty is { } onEmpty)
        {
            arguments.Add(BindExpression(onEmpty));
        }

        if (clauses.OnError is { } onError)
        {
            arguments.Add(BindExpression(onError));
        }

        var orderBy = BindOrderItems(clauses.OrderBy);
        var filter = clauses.Filter is null ? null : RequireBoolean(BindExpression(clauses.Filter));
        _clause = clause;
        return new BoundCall(JsonType(name, clauses), syntax.Span, name, isAggregate ? FunctionKind.Aggregate : FunctionKind.Scalar, [.. arguments])
        {
            OrderBy = orderBy,
            Filter = filter,
            Window = clauses.Over is null ? null : BindWindow(clauses.Over),
            Form = new BoundCallForm
            {
                Arguments = syntax.Arguments.Count,
                PassedNames = NamesOf(clauses.Passing),
                HasOnEmpty = clauses.OnEmpty is not null,
                HasOnError = clauses.OnError is not null,
                Words = WordsOf(clauses),
            },
        };
    }

    private bool EnterAggregate(JsonCallExpression syntax, string name)
    {
        var isWindow = syntax.Clauses.Over is not null;
        if (isWindow ? !_clause.AllowsWindows() : !_clause.AllowsAggregates())
        {
            Report(Diagnostics.BindingDiagnostics.MisplacedAggregate, syntax.Span, name, _clause.Describe());
            return false;
        }

        if (!isWindow && _scope.Select is { } select)
        {
            select.HasAggregates = true;
        }

        _clause = isWindow ? Clause.WindowArgument : Clause.AggregateArgument;
        return true;
    }

    private static string[] WordsOf(JsonClauses? clauses) => clauses is null || clauses.Words.Length == 0 ? [] : clauses.Words.Split([JsonClauses.Separator], StringSplitOptions.None);

    private SqlType JsonType(string name, JsonClauses clauses) => name switch
    {
        _ when clauses.Returning is { } written => _types.Resolve(written),
        "json_exists" => SqlType.Boolean,
        "json_value" or "json_serialize" => SqlType.Text,
        "json_query" => SqlType.JsonB,
        _ => SqlType.Json,
    };

    private string?[] NamesOf(NodeList<FunctionArgument> arguments)
    {
        var names = new string?[arguments.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = arguments[i].Name is { } name ? Fold(name)
                : arguments[i].Value is NameExpression { Name.Parts: var parts } ? Fold(parts[parts.Count - 1])
                : null;
        }

        return names;
    }
}
