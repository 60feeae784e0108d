# raydeck_pack_operator(TARGET): the CRDs and roles of KubeRay, as resources :/raydeck/operator/v1.6.1/rayclusters.json of the
# target. They are taken out of the operator's Go modules while building; resources/operator/pack.py says how. The modules'
# own sample clusters lie in RAYDECK_OPERATOR_PACK/v1.6.1/samples, for tests.
set(RAYDECK_OPERATOR_PACK ${PROJECT_BINARY_DIR}/operator)

function(raydeck_pack_operator target)
    set(folder ${PROJECT_SOURCE_DIR}/resources/operator)
    find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)
    find_program(RAYDECK_GO go PATHS /usr/local/go/bin /usr/lib/go/bin)
    if(NOT RAYDECK_GO)
        message(FATAL_ERROR "Go was not found. It fetches the KubeRay operator's modules, whose CRDs are packed into the "
            "program: install Go 1.21 or newer (Debian: golang-go), or give its path in -DRAYDECK_GO=….")
    endif()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/modules.txt)
    file(STRINGS ${folder}/modules.txt lines REGEX "^v")
    foreach(line IN LISTS lines)
        separate_arguments(words UNIX_COMMAND "${line}")
        list(POP_FRONT words version checksum)
        list(APPEND files ${RAYDECK_OPERATOR_PACK}/${version}/LICENSE)
        foreach(name IN LISTS words ITEMS role leader_election_role)
            list(APPEND files ${RAYDECK_OPERATOR_PACK}/${version}/${name}.json)
        endforeach()
    endforeach()
    add_custom_command(OUTPUT ${files}
        COMMAND Python3::Interpreter ${folder}/pack.py --modules ${folder}/modules.txt --out ${RAYDECK_OPERATOR_PACK}
            --go ${RAYDECK_GO}
        DEPENDS ${folder}/pack.py ${folder}/modules.txt
        COMMENT "Taking KubeRay's CRDs out of its operator's modules" VERBATIM)
    qt_add_resources(${target} raydeck_operator PREFIX /raydeck/operator BASE ${RAYDECK_OPERATOR_PACK} FILES ${files}
        OPTIONS --compress-algo zlib --compress 9)
endfunction()
