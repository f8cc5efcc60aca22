using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Methods of T-SQL's xml, hierarchyid and spatial types, and rowsets that functions give.</summary>
internal sealed partial class Binder
{
    /// <summary>The call of a method on a column or on another value; null when it is no method.</summary>
    private BoundExpression? BindMethod(FunctionCallExpression syntax, string name)
    {
        if (syntax.Form == CallForm.Dot)
        {
            var receiver = BindExpression(syntax.Arguments[0].Value);
            return receiver.Type.IsUnknown ? Error(syntax, receiver) : BindMethod(syntax, name, receiver, 1);
        }

        return syntax.Name.Parts.Count > 1 && BindHead(syntax.Name) is { } column && TypeWithMethods(column.Type) is not null
            ? BindMethod(syntax, name, column, 0)
            : null;
    }

    private BoundExpression BindMethod(FunctionCallExpression syntax, string name, BoundExpression receiver, int first)
    {
        var arguments = new BoundExpression[syntax.Arguments.Count - first];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = BindExpression(syntax.Arguments[i + first].Value);
        }

        var parts = syntax.Name.Parts;
        var at = parts[parts.Count - 1].Span;
        var owner = TypeWithMethods(receiver.Type);
        var method = owner + "." + name;
        var resolution = _resolver.Resolve(method, OperandsOf(arguments));
        BoundExpression[] all = [receiver, .. arguments];
        if (owner is null || resolution.Failure == FunctionFailure.UnknownName)
        {
            var candidates = owner is null ? [] : MethodsOf(owner);
            Report(TSqlDiagnostics.UnknownMethod, at, Spell(receiver.Type), name, Suggestion.Phrase(name, candidates));
            return Error(syntax, all);
        }

        if (resolution.Function is not { } function)
        {
            return Unresolved(resolution, method, arguments, syntax.Span, at);
        }

        var type = name == "value" ? NamedType(syntax.Arguments[syntax.Arguments.Count - 1].Value) : function.ReturnType;
        return new BoundCall(type, syntax.Span, method, function.Kind, all) { Nulls = function.Nulls, Stability = function.Stability };
    }

    // What stands before the last dot, when it is a column in scope.
    private BoundExpression? BindHead(QualifiedName name)
    {
        var parts = new Identifier[name.Parts.Count - 1];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = name.Parts[i];
        }

        var span = TextSpan.Cover(parts[0].Span, parts[parts.Length - 1].Span);
        var head = new NameExpression(span, new QualifiedName(span, new NodeList<Identifier>(parts)));
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            var hasTable = parts.Length == 1 || scope.Sources.Exists(source => _names.Equals(source.Name, Fold(parts[parts.Length - 2])));
            if (hasTable && BindInScope(head, Fold(parts[0]), scope) is { } found)
            {
                scope.InnerUses += ReferenceEquals(scope, _scope) ? 0 : 1;
                return found;
            }
        }

        return null;
    }

    private static string? TypeWithMethods(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Xml => "xml",
        SqlTypeKind.Named when type.Name is "hierarchyid" or "geometry" or "geography" => type.Name,
        _ => null,
    };

    private IEnumerable<string> MethodsOf(string type) => _functions.Names
        .Where(function => function.StartsWith(type + ".", StringComparison.Ordinal))
        .Select(function => function.Substring(type.Length + 1));

    // value() takes the name of its type as a text.
    private SqlType NamedType(Expression text)
    {
        var found = new DiagnosticBag(_source);
        if (text is LiteralExpression literal && ParseExpression($"select cast(null as {literal.Text})") is CastExpression cast)
        {
            var type = new TypeResolver(_dialect, _catalog, found).ResolveTarget(cast.Type);
            if (found.Count == 0)
            {
                return type;
            }
        }

        Report(TypeDiagnostics.UnknownType, text.Span, _source.ToString(text.Span), "");
        return SqlType.Unknown;
    }

    // `column.nodes('…') as t(c)`: one row for each node, in the column that the alias names.
    private BoundTable BindNodes(FunctionTable syntax, FunctionCallExpression call, Scope scope)
    {
        var (outer, clause) = (_scope, _clause);
        _scope = new Scope(scope);
        _clause = Clause.From;
        var isDot = call.Form == CallForm.Dot;
        var arguments = BindArguments(call.Arguments, "nodes");
        var column = isDot ? arguments[0] : BindHead(call.Name);
        (_scope, _clause) = (outer, clause);
        if (column is { Type.Kind: SqlTypeKind.Xml })
        {
            return AddFunction(syntax, "xml.nodes", isDot ? arguments : [column, .. arguments], [new SqlField("node", SqlType.Xml)], scope);
        }

        if (column is null)
        {
            var parts = call.Name.Parts;
            Report(BindingDiagnostics.UnknownColumn, parts[parts.Count - 2].Span, parts[parts.Count - 2].Value, "", "");
        }
        else if (!column.Type.IsUnknown)
        {
            Report(TSqlDiagnostics.UnknownMethod, call.Name.Span, Spell(column.Type), "nodes", "");
        }

        return Unknown("nodes", syntax.Alias, scope);
    }

    private List<SqlField>? TSqlTableColumns(string name, BoundExpression[] arguments)
    {
        var columns = DeclaredColumns(name, arguments);
        if (name == "string_split" && columns is not null && arguments.Length > 2 && arguments[2] is BoundLiteral { Text: "1" })
        {
            columns.Add(new SqlField("ordinal", SqlType.BigInt));
        }

        return columns;
    }
}
