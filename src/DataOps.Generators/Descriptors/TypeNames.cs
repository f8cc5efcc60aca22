using DataOps.Projects;
using DataOps.Projects.Diagnostics;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Text;

namespace DataOps.Generators.Descriptors;

/// <summary>Gives each full name of a record to one node, and reports others that would have the same.</summary>
internal sealed class TypeNames(List<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, ProjectNode> _owners = new(StringComparer.Ordinal);

    public bool Claim(string fullName, ProjectNode node)
    {
        if (!_owners.TryGetValue(fullName, out var first))
        {
            _owners.Add(fullName, node);
            return true;
        }

        diagnostics.Add(new Diagnostic(
            ProjectDiagnostics.SameTypeName, node.Item.Text, new TextSpan(0, 0), node.Name, first.Name, first.Item.RelativePath, fullName));
        return false;
    }
}
