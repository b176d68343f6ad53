// Files that share a page share its stylesheets: without this one in all of them, whether a test meets it would depend
// on which files its worker ran before.
import '@certification-form/react/styles.css'
