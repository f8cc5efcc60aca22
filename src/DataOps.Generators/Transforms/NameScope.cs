using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataOps.Generators.Transforms;

/// <summary>Where C# would look a name up: the namespaces around it and those in use, the nearest first.</summary>
internal static class NameScope
{
    private static readonly EquatableArray<string> Everywhere = new[] { "" }.ToEquatable();

    public static RowReference Reference(TypeSyntax written, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var name = written.ToString().Replace(" ", "").TrimEnd('?');
        if (name.StartsWith("global::", StringComparison.Ordinal))
        {
            return new RowReference(name.Substring("global::".Length), false, Everywhere);
        }

        var scope = new List<string>();
        for (SyntaxNode? node = written; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case BaseNamespaceDeclarationSyntax space:
                    name = Expand(name, space.Usings);
                    AddOuter(FullName(space), scope);
                    AddUsings(space.Usings, scope);
                    break;
                case CompilationUnitSyntax unit:
                    name = Expand(name, unit.Usings);
                    AddUsings(unit.Usings, scope);
                    break;
            }
        }

        return new RowReference(name, false, scope.Distinct().ToEquatable());
    }

    private static string FullName(BaseNamespaceDeclarationSyntax space) => string.Join(
        ".", space.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(part => part.Name.ToString()));

    private static void AddOuter(string space, List<string> scope)
    {
        for (var end = space.Length; end > 0; end = space.LastIndexOf('.', end - 1))
        {
            scope.Add(space.Substring(0, end));
        }
    }

    private static void AddUsings(SyntaxList<UsingDirectiveSyntax> usings, List<string> scope) =>
        scope.AddRange(usings.Where(directive => directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.Name is not null)
            .Select(directive => WithoutGlobal(directive.Name!.ToString())));

    // 'using Rows = Shop.Models;' stands for what it says wherever a name begins with it.
    private static string Expand(string name, SyntaxList<UsingDirectiveSyntax> usings)
    {
        var dot = name.IndexOf('.');
        var first = dot < 0 ? name : name.Substring(0, dot);
        var alias = usings.FirstOrDefault(directive => directive.Alias?.Name.ToString() == first && directive.Name is not null);
        return alias is null ? name : WithoutGlobal(alias.Name!.ToString()) + name.Substring(first.Length);
    }

    private static string WithoutGlobal(string name) =>
        name.StartsWith("global::", StringComparison.Ordinal) ? name.Substring("global::".Length) : name;
}
