using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Syntax;

/// <summary>Writes a tree as indented text, with every property that says something, and the findings below it.</summary>
internal static class TreePrinter
{
    public static string Print(SyntaxTree tree)
    {
        var builder = new StringBuilder();
        foreach (var statement in tree.Statements)
        {
            Print(builder, tree.Source, label: "", statement, indent: 0);
        }

        foreach (var diagnostic in tree.Diagnostics)
        {
            builder.Append(CultureInfo.InvariantCulture, $"! {diagnostic.Start.Line + 1},{diagnostic.Start.Column + 1} {diagnostic.Id} {diagnostic.Message}\n");
        }

        return builder.ToString();
    }

    private static void Print(StringBuilder builder, SourceText source, string label, SyntaxNode node, int indent)
    {
        var children = new List<(string Label, SyntaxNode Node)>();
        var type = TypeOf(node);
        builder.Append(' ', indent).Append(label).Append(type.Name);
        if (type == typeof(NameExpression))
        {
            builder.Append('\n').Append(' ', indent + 2).Append("Name: ").Append(nameof(QualifiedName));
        }

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.MetadataToken))
        {
            if (property.Name != nameof(SyntaxNode.Span) && property.DeclaringType != typeof(NameExpression))
            {
                PrintProperty(builder, property.Name, property.GetValue(node), children);
            }
        }

        if (children.Count == 0)
        {
            builder.Append(" «").Append(source.ToString(node.Span).ReplaceLineEndings(" ")).Append('»');
        }

        builder.Append('\n');
        foreach (var (childLabel, child) in children)
        {
            Print(builder, source, childLabel, child, indent + 2);
        }
    }

    private static void PrintProperty(StringBuilder builder, string name, object? value, List<(string Label, SyntaxNode Node)> children)
    {
        switch (value)
        {
            case null or false or TextSpan:
                break;
            case NameParts parts:
                builder.Append(' ').Append(name).Append('=').AppendJoin('.', parts.Select(Shown));
                break;
            case SyntaxNode child:
                children.Add((name + ": ", child));
                break;
            case NodeList<Identifier> names:
                if (!names.IsEmpty)
                {
                    builder.Append(' ').Append(name).Append('=').AppendJoin('.', names.Select(Shown));
                }

                break;
            case Identifier identifier:
                builder.Append(' ').Append(name).Append('=').Append(Shown(identifier));
                break;
            case string text:
                builder.Append(' ').Append(name).Append("=\"").Append(text.ReplaceLineEndings("\\n")).Append('"');
                break;
            case true:
                builder.Append(' ').Append(name);
                break;
            case IEnumerable items:
                children.AddRange(items.Cast<SyntaxNode>().Select((item, i) => ($"{name}[{i}]: ", item)));
                break;
            case Enum or int when Convert.ToInt32(value, CultureInfo.InvariantCulture) != 0:
                builder.Append(' ').Append(name).Append('=').Append(value);
                break;
        }
    }

    // A kind of node that is nobody's business is shown as what it is a kind of.
    private static Type TypeOf(SyntaxNode node) => node.GetType() is { IsPublic: true } type ? type : node.GetType().BaseType!;

    private static string Shown(Identifier identifier) => identifier.Quoted ? "\"" + identifier.Value + "\"" : identifier.Value;
}
