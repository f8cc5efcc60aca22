using DataOps.Projects;
using DataOps.Projects.Diagnostics;
using DataOps.Sql.Diagnostics;

namespace DataOps.Generators.Descriptors;

/// <summary>
/// Gives each full name of a type to one node, and reports others that would have the same. Letter case does not tell names apart,
/// because generated files are named after the types.
/// </summary>
internal sealed class TypeNames(List<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, ProjectNode> _owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ProjectNode> _namespaces = new(StringComparer.OrdinalIgnoreCase);

    public bool Claim(string fullName, ProjectNode node)
    {
        var name = fullName;
        var isTaken = _owners.TryGetValue(fullName, out var first) || _namespaces.TryGetValue(fullName, out first);
        for (var dot = fullName.LastIndexOf('.'); !isTaken && dot > 0; dot = fullName.LastIndexOf('.', dot - 1))
        {
            // A folder beside a file of the same name would be a namespace and a type at once.
            name = fullName.Substring(0, dot);
            isTaken = _owners.TryGetValue(name, out first);
        }

        if (isTaken)
        {
            diagnostics.Add(new Diagnostic(
                ProjectDiagnostics.SameTypeName, node.Item.Text, node.Place, node.Name, first!.Name, Places.InFile(first.Item, first.Place), name));
            return false;
        }

        _owners.Add(fullName, node);
        for (var dot = fullName.LastIndexOf('.'); dot > 0; dot = fullName.LastIndexOf('.', dot - 1))
        {
            _namespaces[fullName.Substring(0, dot)] = node;
        }

        return true;
    }
}
